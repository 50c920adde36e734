package org.imprimatur.web.site;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.imprimatur.settings.Settings;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.SignedOutPage;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** The front door, and the way in and out. */
@Path("")
@RequestScoped
@Produces(Rendering.HTML)
public class HomeResource {

    @Inject
    HomePages pages;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    CsrfToken csrf;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    @GET
    @PermitAll
    public Response home() {
        return rendering.ok(pages.page());
    }

    /**
     * Constrained in `web.xml`: whoever arrives here has signed in.
     *
     * @param to the page of ours that they came from
     */
    @GET
    @Path("sign-in")
    @PermitAll
    public Response signIn(@QueryParam("to") @DefaultValue("/") String to) {
        return rendering.seeOther(ours(to));
    }

    /** Another site's address, and what is no address at all, lead to the front door. */
    static Href ours(String path) {
        return path.matches("/(?![/\\\\])[A-Za-z0-9._~%/-]{0,500}") ? Href.of(path) : Routes.HOME;
    }

    /** Ends our session, and Keycloak's with it. */
    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response signOut(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        @Nullable String idToken = idToken();
        request.getSession().invalidate();
        return Response.seeOther(endOfSession(idToken)).build();
    }

    @GET
    @Path("signed-out")
    @PermitAll
    public Response signedOut() {
        return rendering.ok(new SignedOutPage(frames.frame("")));
    }

    private @Nullable String idToken() {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                ? principal.getOidcSecurityContext().getIDTokenString()
                : null;
    }

    private URI endOfSession(@Nullable String idToken) {
        UriBuilder uri = UriBuilder.fromUri(settings.identityUrl() + "/protocol/openid-connect/logout")
                .queryParam("client_id", "imprimatur-web")
                .queryParam("post_logout_redirect_uri", settings.publicUrl() + "/signed-out");
        return idToken == null
                ? uri.build()
                : uri.queryParam("id_token_hint", idToken).build();
    }
}
