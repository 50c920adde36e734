package org.imprimatur.web.gate;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file, whole or a single range of it, from the disk to the wire without passing through memory. */
final class FileResponse {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** First byte and number of bytes. */
    private record Span(long first, long length) {}

    private FileResponse() {}

    static Response of(Path file, String contentType, String etag, @Nullable String range) throws IOException {
        long size = Files.size(file);
        Span whole = new Span(0, size);
        if (range == null || !RANGE.matcher(range).matches()) {
            return body(Response.ok(), file, contentType, etag, whole);
        }
        Span part = span(range, size);
        if (part.length() <= 0) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        Response.ResponseBuilder response = Response.status(Response.Status.PARTIAL_CONTENT)
                .header(
                        "Content-Range",
                        "bytes %d-%d/%d".formatted(part.first(), part.first() + part.length() - 1, size));
        return body(response, file, contentType, etag, part);
    }

    private static Span span(String range, long size) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return new Span(0, 0);
        }
        if (matcher.group(1).isEmpty()) { // the last so many bytes
            long last = Math.min(size, Long.parseLong(matcher.group(2)));
            return new Span(size - last, last);
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        return new Span(first, last - first + 1);
    }

    private static Response body(
            Response.ResponseBuilder response, Path file, String contentType, String etag, Span span) {
        StreamingOutput bytes = out -> {
            try (FileChannel channel = FileChannel.open(file);
                    WritableByteChannel sink = Channels.newChannel(out)) {
                long sent = 0;
                while (sent < span.length()) {
                    sent += channel.transferTo(span.first() + sent, span.length() - sent, sink);
                }
            }
        };
        return response.entity(bytes)
                .type(contentType)
                .header("Content-Length", span.length())
                .header("Accept-Ranges", "bytes")
                .header("ETag", "\"" + etag + "\"")
                .build();
    }
}
