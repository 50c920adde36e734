package org.imprimatur.platform.renderer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data} (RFC 7578): the text fields; files are passed over, because a preview does not look at them. */
final class MultipartForm {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME = Pattern.compile("[;\\s]filename\\*?=", Pattern.CASE_INSENSITIVE);
    private static final String HEADERS_END = "\r\n\r\n";

    private MultipartForm() {}

    static Fields parse(String contentType, byte[] body) {
        // One char for each byte, so that positions in the text are positions in the body.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary(contentType);
        Fields fields = new Fields();
        int part = text.indexOf(delimiter);
        while (part >= 0 && !text.startsWith("--", part + delimiter.length())) {
            int next = text.indexOf("\r\n" + delimiter, part + delimiter.length());
            if (next < 0) {
                throw RefusedRequestException.invalid("invalid_form", "The form ends before its last boundary.");
            }
            readPart(text.substring(part + delimiter.length(), next), fields);
            part = next + 2;
        }
        return fields;
    }

    private static String boundary(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw RefusedRequestException.invalid("invalid_form", "The form's content type names no boundary.");
        }
        return Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
    }

    private static void readPart(String part, Fields fields) {
        int end = part.indexOf(HEADERS_END);
        if (end < 0) {
            throw RefusedRequestException.invalid("invalid_form", "A part of the form has no headers.");
        }
        String headers = part.substring(0, end);
        Matcher name = NAME.matcher(headers);
        if (name.find() && !FILE_NAME.matcher(headers).find()) {
            fields.add(utf8(name.group(1)), utf8(part.substring(end + HEADERS_END.length())));
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
