package org.imprimatur.web.page;

/** Asks for a file to verify; open to everybody. */
public record VerifyPage(Frame frame, Upload upload) implements Page {

    /**
     * The upload form.
     *
     * @param limit the largest file accepted, as shown ("200 MB")
     * @param bytes the same as a number
     * @param types media types for {@code accept}, comma separated
     */
    public record Upload(String limit, int bytes, String types, FieldErrors errors) {}
}
