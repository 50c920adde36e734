package org.imprimatur.platform.renderer;

/** A request that the renderer does not carry out, in the words of the wire contract: status, error type, code, message. */
final class RefusedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    RefusedRequestException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static RefusedRequestException invalid(String code, String message) {
        return new RefusedRequestException(400, code, message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String type() {
        return status >= 500 ? "server_error" : "invalid_request_error";
    }
}
