package org.imprimatur.web.gate;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file, whole or a single range of it, from the disk to the wire without passing through memory. */
public final class FileResponse {

    private FileResponse() {}

    public static Response of(Path file, String contentType, String etag, @Nullable String range) throws IOException {
        long size = Files.size(file);
        Optional<ByteRange> asked = range == null ? Optional.empty() : ByteRange.parse(range, size);
        if (asked.isEmpty()) {
            return body(Response.ok(), file, contentType, etag, new ByteRange(0, size));
        }
        ByteRange part = asked.get();
        if (!part.isSatisfiable()) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        Response.ResponseBuilder response =
                Response.status(Response.Status.PARTIAL_CONTENT).header("Content-Range", part.of(size));
        return body(response, file, contentType, etag, part);
    }

    private static Response body(
            Response.ResponseBuilder response, Path file, String contentType, String etag, ByteRange span) {
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
