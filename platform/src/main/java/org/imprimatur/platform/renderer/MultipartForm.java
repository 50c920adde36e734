package org.imprimatur.platform.renderer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code multipart/form-data} (RFC 7578) from a file: the text fields, and the one file part that has a meaning here,
 * {@code input_reference}, which goes to a file of its own; other files are passed over.
 */
final class MultipartForm {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME = Pattern.compile("[;\\s]filename\\*?=", Pattern.CASE_INSENSITIVE);
    private static final byte[] HEADERS_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT_MAX = 256 << 10;

    private final ByteBuffer body;
    private final byte[] delimiter;
    private final Path reference;
    private final Fields fields = new Fields();

    private MultipartForm(ByteBuffer body, String boundary, Path reference) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.reference = reference;
    }

    /** @param reference where the reference is put, if there is one */
    static Fields parse(String contentType, Path body, Path reference) throws IOException {
        try (FileChannel channel = FileChannel.open(body)) {
            ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
            MultipartForm form = new MultipartForm(bytes, boundary(contentType), reference);
            form.readAll();
            return form.fields;
        }
    }

    private void readAll() throws IOException {
        byte[] next = new byte[delimiter.length + 2];
        next[0] = '\r';
        next[1] = '\n';
        System.arraycopy(delimiter, 0, next, 2, delimiter.length);
        int part = find(delimiter, 0, body.limit());
        while (part >= 0 && !isLast(part + delimiter.length)) {
            int end = find(next, part + delimiter.length, body.limit());
            if (end < 0) {
                throw invalid("The form ends before its last boundary.");
            }
            readPart(part + delimiter.length, end);
            part = end + 2;
        }
    }

    private boolean isLast(int at) {
        return at + 1 < body.limit() && body.get(at) == '-' && body.get(at + 1) == '-';
    }

    private void readPart(int start, int end) throws IOException {
        int headersEnd = find(HEADERS_END, start, end);
        if (headersEnd < 0) {
            throw invalid("A part of the form has no headers.");
        }
        String headers = text(start, headersEnd);
        int content = headersEnd + HEADERS_END.length;
        Matcher name = NAME.matcher(headers);
        if (!name.find()) {
            return;
        }
        if (!FILE_NAME.matcher(headers).find()) {
            fields.add(name.group(1), text(content, end));
        } else if (name.group(1).equals("input_reference")) {
            keepReference(content, end);
        }
    }

    private void keepReference(int start, int end) throws IOException {
        if (fields.hasReference()) {
            throw invalid("There are two references.");
        }
        try (FileChannel out = FileChannel.open(reference, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer content = body.duplicate().limit(end).position(start);
            while (content.hasRemaining()) {
                out.write(content);
            }
        }
        fields.setReference();
    }

    private String text(int start, int end) {
        if (end - start > TEXT_MAX) {
            throw invalid("A field of the form is too long.");
        }
        byte[] bytes = new byte[end - start];
        body.duplicate().position(start).get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int find(byte[] wanted, int from, int to) {
        for (int at = from; at + wanted.length <= to; at++) {
            int matched = 0;
            while (matched < wanted.length && body.get(at + matched) == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    private static String boundary(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw invalid("The form's content type names no boundary.");
        }
        return Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
    }

    private static RefusedRequestException invalid(String message) {
        return RefusedRequestException.invalid("invalid_form", message);
    }
}
