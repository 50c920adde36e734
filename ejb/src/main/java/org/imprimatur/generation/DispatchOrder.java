package org.imprimatur.generation;

import org.imprimatur.licensing.grant.Grant;

/** What goes to the backend, and the grant that allows exactly that. */
record DispatchOrder(InferenceRequest request, Grant grant) {

    /** Whether the backend answers with the output itself, not with a job to ask about. */
    boolean isSynchronous() {
        return request.path().equals(InferenceRequest.IMAGES);
    }
}
