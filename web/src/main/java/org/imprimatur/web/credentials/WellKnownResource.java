package org.imprimatur.web.credentials;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.imprimatur.credentials.SigningIdentity;
import org.imprimatur.generation.GrantKeyring;

/** What others need to check what we sign. */
@Path(".well-known")
@RequestScoped
public class WellKnownResource {

    @Inject
    GrantKeyring grants;

    @Inject
    SigningIdentity identity;

    /** The keys that sign grants (RFC 7517). */
    @GET
    @Path("jwks.json")
    @Produces("application/jwk-set+json")
    @PermitAll
    public String grantKeys() {
        return grants.jwks();
    }

    /** The root certificate behind our manifests. */
    @GET
    @Path("imprimatur-trust-anchors.pem")
    @Produces("application/x-pem-file")
    @PermitAll
    public String anchors() {
        return identity.anchorsPem();
    }
}
