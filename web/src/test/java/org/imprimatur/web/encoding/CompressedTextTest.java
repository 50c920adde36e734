package org.imprimatur.web.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressedTextTest {

    private static final String PAGE = "<p>consent before pixels</p>".repeat(100);

    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void aroundWriteTo_compressesPages_forThoseWhoUnpack() throws IOException {
        write(MediaType.TEXT_HTML_TYPE, PAGE, "gzip, br");

        assertThat(headers.getFirst(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(headers.getFirst(HttpHeaders.VARY)).isEqualTo(HttpHeaders.ACCEPT_ENCODING);
        assertThat(sent.size()).isLessThan(PAGE.length() / 4);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(PAGE.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aroundWriteTo_leavesItPlain_forThoseWhoDoNot() throws IOException {
        write(MediaType.TEXT_HTML_TYPE, PAGE, "identity");

        assertThat(headers).doesNotContainKey(HttpHeaders.CONTENT_ENCODING);
        assertThat(headers.getFirst(HttpHeaders.VARY)).isEqualTo(HttpHeaders.ACCEPT_ENCODING);
        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo(PAGE);
    }

    @Test
    void aroundWriteTo_leavesItPlain_whenItHasATag() throws IOException {
        headers.putSingle(HttpHeaders.ETAG, "\"policy-3\"");

        write(MediaType.APPLICATION_JSON_TYPE, PAGE, "gzip");

        assertThat(headers).doesNotContainKey(HttpHeaders.CONTENT_ENCODING);
        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo(PAGE);
    }

    @Test
    void aroundWriteTo_leavesItPlain_whenItIsSmall() throws IOException {
        write(MediaType.TEXT_HTML_TYPE, "x".repeat(CompressedText.BYTES_MIN - 1), "gzip");

        assertThat(headers).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text, html, true",
        "text, csv, true",
        "text, event-stream, false",
        "application, json, true",
        "application, problem+json, true",
        "application, ld+json, true",
        "application, octet-stream, false",
        "video, mp4, false",
        "image, jpeg, false"
    })
    void isText_isTrue_ofWhatCompressesWell(String type, String subtype, boolean text) {
        assertThat(CompressedText.isText(new MediaType(type, subtype))).isEqualTo(text);
    }

    private void write(MediaType type, String entity, String accepted) throws IOException {
        var compressing = new CompressedText();
        compressing.request = proxy(HttpHeaders.class, (method, arguments) -> List.of(accepted));
        OutputStream[] stream = {sent};
        compressing.aroundWriteTo(proxy(WriterInterceptorContext.class, (method, arguments) -> switch (method) {
            case "getHeaders" -> headers;
            case "getMediaType" -> type;
            case "getEntity" -> entity;
            case "getOutputStream" -> stream[0];
            case "setOutputStream" -> stream[0] = (OutputStream) arguments[0];
            case "proceed" -> {
                stream[0].write(entity.getBytes(StandardCharsets.UTF_8));
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        }));
    }

    private interface Answer {
        Object to(String method, Object[] arguments) throws IOException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
