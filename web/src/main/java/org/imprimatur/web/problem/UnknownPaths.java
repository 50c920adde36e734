package org.imprimatur.web.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Nothing of ours has U+0000 in its name, and the database cannot even be asked for it. */
@Provider
public class UnknownPaths implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getUriInfo().getPath().indexOf('\0') >= 0) {
            throw new NotFoundException();
        }
    }
}
