package org.imprimatur.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.imprimatur.web.page.Assets;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Page;
import org.imprimatur.web.page.Pages;

/** From a page's model to an answer. */
@ApplicationScoped
public class Rendering {

    public static final String HTML = "text/html;charset=UTF-8";

    private final Pages pages = Pages.with(Assets.load());

    public Response ok(Page page) {
        return of(200, page);
    }

    public Response of(int status, Page page) {
        return Response.status(status).type(HTML).entity(pages.utf8(page)).build();
    }

    /** After a form was posted: a reload repeats nothing. */
    public Response seeOther(Href href) {
        return Response.seeOther(URI.create(href.value())).build();
    }

    public Response seeOther(Href href, String done) {
        return Response.seeOther(URI.create(href.value() + "?done=" + done)).build();
    }

    public String html(Page page) {
        return pages.html(page);
    }
}
