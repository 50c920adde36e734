package org.imprimatur.platform.renderer;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The answer to one request; closing it ends the exchange. */
final class Answer implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final HttpExchange exchange;

    Answer(HttpExchange exchange) {
        this.exchange = exchange;
    }

    void json(int status, JsonObject object) throws IOException {
        byte[] body = object.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** The error shape that OpenAI clients parse. */
    void error(RefusedRequestException refusal) throws IOException {
        json(
                refusal.status(),
                Json.createObjectBuilder()
                        .add(
                                "error",
                                Json.createObjectBuilder()
                                        .add("message", String.valueOf(refusal.getMessage()))
                                        .add("type", refusal.type())
                                        .add("code", refusal.code()))
                        .build());
    }

    /** A film or its thumbnail, or the asked part of it. */
    void file(Path file, String type, Optional<String> rangeHeader) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long length = channel.size();
            Optional<ByteRange> range = rangeHeader.flatMap(header -> ByteRange.parse(header, length));
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
            range.ifPresent(part -> exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + length));
            ByteRange sent = range.orElse(new ByteRange(0, length - 1));
            exchange.sendResponseHeaders(range.isPresent() ? 206 : 200, sent.length());
            channel.position(sent.first());
            copy(Channels.newInputStream(channel), sent.length());
        } catch (NoSuchFileException e) {
            throw new RefusedRequestException(404, "video_expired", "The clip is no longer kept.");
        }
    }

    private void copy(InputStream in, long length) throws IOException {
        OutputStream out = exchange.getResponseBody();
        byte[] chunk = new byte[CHUNK];
        long left = length;
        while (left > 0) {
            int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (read < 0) {
                throw new IOException("The film became shorter while it was sent");
            }
            out.write(chunk, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
