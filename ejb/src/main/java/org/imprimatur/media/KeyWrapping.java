package org.imprimatur.media;

/** The external key that wraps data keys: a file here, a KMS or HSM elsewhere. The wrapping key itself never shows. */
public interface KeyWrapping {

    /** Names the wrapping key that {@link #wrap} uses, so that keys can be rotated. */
    String keyId();

    byte[] wrap(byte[] dataKey, byte[] associatedData);

    /** @throws IllegalStateException when the wrapped key was made by another key or for other data */
    byte[] unwrap(String keyId, byte[] wrapped, byte[] associatedData);
}
