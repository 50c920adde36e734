package org.imprimatur.web.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedEncodingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "gzip, deflate, br | true",
                "br;q=1.0, GZIP;q=0.8 | true",
                "deflate | false",
                "gzip;q=0 | false",
                "gzip; q=0.000 | false",
                "gzip; q=0.001 | true",
                "- | false"
            })
    void includeGzip_followsTheWeight(String accepted, boolean gzip) {
        assertThat(AcceptedEncodings.includeGzip(accepting(accepted))).isEqualTo(gzip);
    }

    /** Headers with one line of Accept-Encoding, or none; an absent header is null in RESTEasy. */
    private static HttpHeaders accepting(String line) {
        return (HttpHeaders) Proxy.newProxyInstance(
                HttpHeaders.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) -> line == null ? null : List.of(line));
    }
}
