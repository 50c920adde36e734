package org.imprimatur.web.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call through that its method allows by {@code @PermitAll} or {@code @RolesAllowed}; one that says neither is
 * closed. Writes to the API need a bearer token: a browser's session writes through the pages, with their CSRF token.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    ResourceInfo resource;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        Method method = resource.getResourceMethod();
        if (method == null || method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        boolean bearer = hasBearer(context);
        if (!isApi(context) && caller.isOutdated()) {
            context.abortWith(signInAgain(context));
            return;
        }
        if (!caller.isSignedIn() || (isApiWrite(context) && !bearer)) {
            throw new NotAuthorizedException(
                    bearer ? "the bearer token is not valid" : "a bearer token is needed",
                    bearer ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        if (!isAllowed(method)) {
            throw new ForbiddenException("none of your roles may do this");
        }
    }

    /** Keycloak's session may go on: then this is only a detour to a new token. A form is not repeated. */
    private Response signInAgain(ContainerRequestContext context) {
        request.getSession().invalidate();
        URI asked = context.getUriInfo().getRequestUri();
        boolean isRead = SAFE.contains(context.getMethod());
        String to = isRead ? "?to=" + encoded(asked.getRawPath()) : "";
        return Response.seeOther(URI.create("/sign-in" + to)).build();
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private boolean isAllowed(Method method) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        return roles != null && Arrays.stream(roles.value()).anyMatch(caller::hasRole);
    }

    private static boolean isApiWrite(ContainerRequestContext context) {
        return !SAFE.contains(context.getMethod()) && isApi(context);
    }

    private static boolean isApi(ContainerRequestContext context) {
        String path = context.getUriInfo().getPath();
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.startsWith("api/") || relative.startsWith("v1/");
    }

    private static boolean hasBearer(ContainerRequestContext context) {
        @Nullable String header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
