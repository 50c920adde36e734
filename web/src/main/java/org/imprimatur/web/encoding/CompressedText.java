package org.imprimatur.web.encoding;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends pages and JSON compressed to whoever can unpack them; films and pictures are compressed already. Part of the
 * application, so that every server does it. An answer with an entity tag goes as it is: `If-Match` names the tag of the
 * representation that was read, and another encoding is another one (RFC 9110, 8.8.3.3).
 */
@Provider
public class CompressedText implements WriterInterceptor {

    /** Below this a header costs more than compression saves. */
    static final int BYTES_MIN = 600;

    @Context
    HttpHeaders request;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        MultivaluedMap<String, Object> headers = context.getHeaders();
        if (!isText(context.getMediaType()) || isEncoded(headers) || isSmall(context.getEntity())) {
            context.proceed();
            return;
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (AcceptedEncodings.includeGzip(request)) {
            compress(context, headers);
        } else {
            context.proceed();
        }
    }

    private static void compress(WriterInterceptorContext context, MultivaluedMap<String, Object> headers)
            throws IOException {
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        OutputStream plain = context.getOutputStream();
        GZIPOutputStream compressing = new GZIPOutputStream(plain, 8192);
        context.setOutputStream(compressing);
        context.proceed();
        compressing.finish();
        context.setOutputStream(plain);
    }

    static boolean isText(@Nullable MediaType type) {
        if (type == null) {
            return false;
        }
        String subtype = type.getSubtype();
        return (type.getType().equals("text") && !subtype.equals("event-stream"))
                || subtype.equals("json")
                || subtype.endsWith("+json");
    }

    private static boolean isEncoded(MultivaluedMap<String, Object> headers) {
        return headers.containsKey(HttpHeaders.CONTENT_ENCODING) || headers.containsKey(HttpHeaders.ETAG);
    }

    /** Only of what lies there whole the size is known. */
    private static boolean isSmall(@Nullable Object entity) {
        return (entity instanceof byte[] bytes && bytes.length < BYTES_MIN)
                || (entity instanceof String text && text.length() < BYTES_MIN);
    }
}
