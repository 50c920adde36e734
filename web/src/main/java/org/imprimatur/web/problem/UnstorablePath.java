package org.imprimatur.web.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Nothing is found under a path with a NUL: PostgreSQL stores it in no text and refuses to look for it. */
@Provider
@PreMatching
public class UnstorablePath implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getUriInfo().getPath(true).indexOf('\0') >= 0) {
            throw new NotFoundException();
        }
    }
}
