package org.imprimatur.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.settings.Settings;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.PageHeaders;

/** What every answer carries: its request's id, and what browsers may do with it. */
@Provider
public class ResponseHeaders implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String REQUEST_ID = ResponseHeaders.class.getName();

    @Inject
    RequestId requestId;

    @Inject
    Settings settings;

    /** Kept with the request: an answer that comes later is written by a thread that has no request scope. */
    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(REQUEST_ID, requestId.value());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        String id = request.getProperty(REQUEST_ID) instanceof String kept ? kept : requestId.value();
        all(id).forEach((name, value) -> {
            if (!headers.containsKey(name)) {
                headers.putSingle(name, value);
            }
        });
    }

    /** All of them, by name, for an answer that sets one of its own. */
    public Map<String, String> all() {
        return all(requestId.value());
    }

    private Map<String, String> all(String id) {
        Map<String, String> all = new HashMap<>(PageHeaders.of(formTargets()));
        all.put("X-Request-Id", id);
        return all;
    }

    /** Signing out leads to Keycloak, setting up payouts to the payment service. */
    private List<Href> formTargets() {
        return List.of(
                Href.of(settings.identityUrl().toString()),
                Href.of(settings.paymentPagesUrl().toString()));
    }
}
