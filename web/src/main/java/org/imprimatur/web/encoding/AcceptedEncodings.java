package org.imprimatur.web.encoding;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a client says that it can unpack. */
public final class AcceptedEncodings {

    private AcceptedEncodings() {}

    /** RFC 9110, 12.5.3: listed, and not with weight zero. Of an absent header JAX-RS servers give null or an empty list. */
    public static boolean includeGzip(HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING);
        return lines != null
                && lines.stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
                        .anyMatch(coding ->
                                coding.equals("gzip") || coding.matches("gzip;q=(1(\\.0{0,3})?|0\\.\\d*[1-9]\\d*)"));
    }
}
