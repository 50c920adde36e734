package org.imprimatur.platform.guard;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over one connection that nobody used before and nobody will use again. The JDK's clients keep connections, and
 * take one from their pool that the server is just closing; whether a create arrived is then unknown. HTTP/1.0 means exactly
 * what we want: one request, one answer of known length or until the end, and no chunks (RFC 9112, 7.1 and 9.3).
 */
final class SingleExchange implements AutoCloseable {
    private static final int MAXIMUM_LINE = 16 << 10;
    private static final int MAXIMUM_HEADERS = 200;
    private static final int MAXIMUM_ANSWER = 64 << 20;

    private final Socket socket;
    private final URI target;

    private SingleExchange(Socket socket, URI target) {
        this.socket = socket;
        this.target = target;
    }

    /** What came back. */
    record Answer(int status, String contentType, byte[] body) {}

    static SingleExchange connect(URI target, Duration connectTime) throws IOException {
        boolean isSecure = "https".equalsIgnoreCase(target.getScheme());
        int port = target.getPort() >= 0 ? target.getPort() : isSecure ? 443 : 80;
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(target.getHost(), port), (int) connectTime.toMillis());
            socket.setTcpNoDelay(true);
            return new SingleExchange(isSecure ? secured(socket, target.getHost(), port) : socket, target);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket secured(Socket socket, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** Sends the body and reads the answer; each silence may last as long as the given time. */
    Answer post(String contentType, SpooledBody body, Duration silence) throws IOException {
        socket.setSoTimeout((int) silence.toMillis());
        OutputStream out = new BufferedOutputStream(socket.getOutputStream());
        String head = "POST " + target.getRawPath() + " HTTP/1.0\r\nHost: " + target.getRawAuthority()
                + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length()
                + "\r\nAccept: application/json\r\nConnection: close\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        try (InputStream in = body.open()) {
            in.transferTo(out);
        }
        out.flush();
        return read(new BufferedInputStream(socket.getInputStream()));
    }

    private static Answer read(InputStream in) throws IOException {
        int status = status(line(in));
        Map<String, String> headers = headers(in);
        if (headers.containsKey("transfer-encoding")) {
            throw new IOException("The server sent chunks to an HTTP/1.0 client");
        }
        byte[] body = in.readNBytes((int) Math.min(MAXIMUM_ANSWER, length(headers)));
        if (headers.containsKey("content-length") && body.length < length(headers)) {
            throw new EOFException("The answer broke off");
        }
        return new Answer(status, headers.getOrDefault("content-type", "application/json"), body);
    }

    private static int status(String line) throws IOException {
        String[] words = line.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[2-5]\\d\\d")) {
            throw new IOException("Not an HTTP answer");
        }
        return Integer.parseInt(words[1]);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < MAXIMUM_HEADERS; i++) {
            String line = line(in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new IOException("Too many headers");
    }

    private static long length(Map<String, String> headers) throws IOException {
        try {
            return Long.parseLong(headers.getOrDefault("content-length", Long.toString(MAXIMUM_ANSWER)));
        } catch (NumberFormatException e) {
            throw new IOException("Not a length", e);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next != '\n') {
            if (next < 0 || line.size() > MAXIMUM_LINE) {
                throw new EOFException("The answer broke off in its headers");
            }
            line.write(next);
            next = in.read();
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
