package org.imprimatur.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One file that the pages need, plain and compressed. */
public final class Asset {

    private static final int DIGEST_HEX_DIGITS = 16;

    private final String name;
    private final String mediaType;
    private final String digest;
    private final byte[] plain;

    /** Made when first asked for: the largest takes a tenth of a second. */
    private byte @Nullable [] gzipped;

    private Asset(String name, String mediaType, byte[] plain) {
        this.name = name;
        this.mediaType = mediaType;
        this.plain = plain;
        this.digest = digest(plain);
    }

    static Asset of(String name, String mediaType, byte[] content) {
        return new Asset(name, mediaType, content.clone());
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The first 64 bits of its SHA-256, in hex: tells versions apart, protects nothing. */
    public String digest() {
        return digest;
    }

    public byte[] plain() {
        return plain.clone();
    }

    public synchronized byte[] gzipped() {
        if (gzipped == null) {
            gzipped = gzip(plain);
        }
        return gzipped.clone();
    }

    private static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream(content.length / 3);
        try (var compressing = new GZIPOutputStream(bytes)) {
            compressing.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash).substring(0, DIGEST_HEX_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
