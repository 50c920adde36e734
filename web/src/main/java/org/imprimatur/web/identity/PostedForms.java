package org.imprimatur.web.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a form of the pages that does not bring its session's token, whether or not its handler asks for it. A handler
 * that reads no whole form is refused too: there would be nothing to look at. What is open to everybody acts for nobody
 * and asks for itself where it must.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class PostedForms implements ContainerRequestFilter, ReaderInterceptor {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final int TOKEN_BYTES_MAX = 1024;

    @Context
    ResourceInfo resource;

    @Context
    UriInfo uri;

    @Inject
    CsrfToken csrf;

    @Override
    public void filter(ContainerRequestContext context) {
        @Nullable Method handler = resource.getResourceMethod();
        if (handler != null && !SAFE.contains(context.getMethod()) && isGuarded(handler) && !readsForm(handler)) {
            throw new ForbiddenException("only a form of our own pages may ask for this");
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        @Nullable Method handler = resource.getResourceMethod();
        return handler != null && isGuarded(handler) ? checked(body) : body;
    }

    private Object checked(Object body) throws IOException {
        if (body instanceof MultivaluedMap<?, ?> form) {
            csrf.require(first(form.get(CsrfToken.FIELD)));
            return body;
        }
        if (body instanceof List<?> parts) {
            return checkedParts(parts);
        }
        throw new ForbiddenException("only a form of our own pages may ask for this");
    }

    private static @Nullable String first(@Nullable Object values) {
        return values instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String token ? token : null;
    }

    /** A part can be read once: the one that was looked at is put back. */
    private List<Object> checkedParts(List<?> parts) throws IOException {
        List<Object> kept = new ArrayList<>();
        @Nullable String token = null;
        for (Object part : parts) {
            if (token == null && part instanceof EntityPart named && CsrfToken.FIELD.equals(named.getName())) {
                byte[] bytes = named.getContent().readNBytes(TOKEN_BYTES_MAX);
                token = new String(bytes, StandardCharsets.UTF_8);
                kept.add(EntityPart.withName(CsrfToken.FIELD)
                        .content(new ByteArrayInputStream(bytes))
                        .build());
            } else {
                kept.add(part);
            }
        }
        csrf.require(token);
        return kept;
    }

    private boolean isGuarded(Method handler) {
        String path = uri.getPath();
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return handler.isAnnotationPresent(RolesAllowed.class)
                && !relative.startsWith("api/")
                && !relative.startsWith("v1/")
                && !relative.startsWith(".well-known/");
    }

    /** Whether a whole form is among what the handler takes: `@FormParam` would pass by the interceptor. */
    static boolean readsForm(Method handler) {
        return Arrays.stream(handler.getParameters()).anyMatch(PostedForms::isForm);
    }

    private static boolean isForm(Parameter parameter) {
        boolean isEntity = Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"));
        return isEntity && (parameter.getType() == MultivaluedMap.class || parameter.getType() == List.class);
    }
}
