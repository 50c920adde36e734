package org.imprimatur.platform.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the parts of a {@code multipart/form-data} body (RFC 7578) to the check, in one pass and without keeping a file. Two
 * readers must not see two forms, so only the plainest notation is understood: nothing before the first boundary or behind the
 * last, CRLF, no escapes, no parameters or headers that are not needed.
 */
final class FormFields {
    private static final Pattern TYPE = Pattern.compile(
            "multipart/form-data\\s*;\\s*boundary=(?:\"([A-Za-z0-9'()+_,./:=?-]{1,70})\"|([A-Za-z0-9'+_.-]{1,70}))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DISPOSITION = Pattern.compile(
            "content-disposition:\\s*form-data;\\s*name=\"([A-Za-z0-9_]{1,40})\"(;\\s*filename=\"[A-Za-z0-9._-]{1,100}\")?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT =
            Pattern.compile("content-type:\\s*text/plain(?:\\s*;\\s*charset=utf-8)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE =
            Pattern.compile("content-type:\\s*(?:video/mp4|image/jpeg|image/png)", Pattern.CASE_INSENSITIVE);
    private static final int PARTS_MAX = 32;
    private static final int HEADER_LENGTH_MAX = 400;
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final byte[] delimiter;
    private final LimitCheck check;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private int taken;

    private FormFields(InputStream in, String boundary, LimitCheck check) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        this.check = check;
    }

    static boolean isForm(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    static void read(InputStream body, String contentType, LimitCheck check) throws IOException {
        Matcher type = TYPE.matcher(contentType.strip());
        try (InputStream in = body) {
            if (!type.matches()) {
                throw LimitCheck.notUnderstood();
            }
            String boundary = Optional.ofNullable(type.group(1)).orElseGet(() -> type.group(2));
            new FormFields(in, boundary, check).readAll();
        }
    }

    private void readAll() throws IOException {
        expect(delimiter, 2); // the first boundary has no line before it
        for (int parts = 0; !isLastBoundary(); parts++) {
            if (parts == PARTS_MAX) {
                throw LimitCheck.notUnderstood();
            }
            readPart();
        }
        requireEnd();
    }

    /** Behind a boundary: two hyphens when it was the last one, else the end of the line. */
    private boolean isLastBoundary() throws IOException {
        int next = next();
        if (next == '-') {
            expect(new byte[] {'-'}, 0);
            return true;
        }
        if (next != '\r' || next() != '\n') {
            throw LimitCheck.notUnderstood();
        }
        return false;
    }

    private void requireEnd() throws IOException {
        int next = next();
        if (next >= 0 && !(next == '\r' && next() == '\n' && next() < 0)) {
            throw LimitCheck.notUnderstood();
        }
    }

    private void readPart() throws IOException {
        Matcher disposition = DISPOSITION.matcher(line());
        if (!disposition.matches()) {
            throw LimitCheck.notUnderstood();
        }
        boolean isFile = disposition.group(2) != null;
        readOtherHeaders(isFile);
        if (isFile) {
            check.file(disposition.group(1));
            readValue(Optional.empty());
        } else {
            readText(disposition.group(1));
        }
    }

    /** A file says what it is; a text may. */
    private void readOtherHeaders(boolean isFile) throws IOException {
        String type = line();
        if (type.isEmpty() && !isFile) {
            return;
        }
        if (!(isFile ? FILE : TEXT).matcher(type).matches() || !line().isEmpty()) {
            throw LimitCheck.notUnderstood();
        }
    }

    private void readText(String name) throws IOException {
        if (!check.isMeasure(name)) {
            readValue(Optional.empty());
            return;
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        readValue(Optional.of(value));
        check.measure(name, value.toString(StandardCharsets.UTF_8));
    }

    /** Reads up to and including the next boundary; a delimiter starts with its only CR, so one byte decides where to go on. */
    private void readValue(Optional<ByteArrayOutputStream> kept) throws IOException {
        int matched = 0;
        while (matched < delimiter.length) {
            int next = next();
            if (next < 0) {
                throw LimitCheck.notUnderstood();
            }
            if (next == delimiter[matched]) {
                matched++;
            } else {
                keep(kept, delimiter, matched);
                matched = next == '\r' ? 1 : 0;
                keep(kept, new byte[] {(byte) next}, 1 - matched);
            }
        }
    }

    private static void keep(Optional<ByteArrayOutputStream> kept, byte[] bytes, int count) {
        kept.filter(value -> value.size() <= LimitCheck.MEASURE_LENGTH_MAX)
                .ifPresent(value -> value.write(bytes, 0, count));
    }

    private void expect(byte[] bytes, int from) throws IOException {
        for (int i = from; i < bytes.length; i++) {
            if (next() != bytes[i]) {
                throw LimitCheck.notUnderstood();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = next();
        while (next != '\r') {
            if (next < ' ' || next > '~' || line.length() == HEADER_LENGTH_MAX) {
                throw LimitCheck.notUnderstood();
            }
            line.append((char) next);
            next = next();
        }
        if (next() != '\n') {
            throw LimitCheck.notUnderstood();
        }
        return line.toString();
    }

    /** The next byte, or -1 at the end; a file of many megabytes is too long to ask a locked stream for each. */
    private int next() throws IOException {
        if (taken == filled) {
            filled = Math.max(0, in.readNBytes(chunk, 0, CHUNK));
            taken = 0;
        }
        return taken < filled ? chunk[taken++] & 0xff : -1;
    }
}
