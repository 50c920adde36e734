package org.imprimatur.web.problem;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Names one request in logs, errors and the `X-Request-Id` header. */
@RequestScoped
public class RequestId {

    private final String value = UUID.randomUUID().toString();

    public String value() {
        return value;
    }
}
