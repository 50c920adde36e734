package org.imprimatur.platform.renderer;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a client sent, on the disk until it has been read: a reference is too large for a small server's memory. */
final class RequestBody implements AutoCloseable {
    private static final long MAXIMUM = 65L << 20;
    private static final long MAXIMUM_JSON = 1 << 20;

    private final Path file;
    private final String contentType;

    private RequestBody(Path file, String contentType) {
        this.file = file;
        this.contentType = contentType;
    }

    static RequestBody of(HttpExchange exchange, Path folder) throws IOException {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        boolean isForm = type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        Path file = Files.createTempFile(folder, "body", ".part");
        try {
            copy(exchange.getRequestBody(), file, isForm ? MAXIMUM : MAXIMUM_JSON);
            return new RequestBody(file, isForm ? type : "");
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** @param reference where a reference in it is put */
    Fields fields(Path reference) throws IOException {
        return contentType.isEmpty()
                ? Fields.ofJson(Files.readAllBytes(file))
                : MultipartForm.parse(contentType, file, reference);
    }

    private static void copy(InputStream in, Path file, long maximum) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                total += read;
                if (total > maximum) {
                    throw new RefusedRequestException(
                            413, "body_too_large", "This request has at most " + maximum + " bytes.");
                }
                out.write(chunk, 0, read);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
