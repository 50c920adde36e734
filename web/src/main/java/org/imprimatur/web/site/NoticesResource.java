package org.imprimatur.web.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imprimatur.notices.ChoosingNotices;
import org.imprimatur.notices.NoticeKind;
import org.imprimatur.registry.Party;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.ApprovalRoutes;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Notice;
import org.imprimatur.web.page.NoticesPage;
import org.imprimatur.web.page.Option;

/** Which e-mails somebody gets: everyone for themselves, whatever they act for. */
@Path("approvals/notices")
@RequestScoped
@Produces(Rendering.HTML)
public class NoticesResource {

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    ChoosingNotices choosing;

    @GET
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE, Role.CREATOR})
    public Response choices(@QueryParam("done") @DefaultValue("") String done) {
        NoticesPage page = page();
        return rendering.ok(done.isEmpty() ? page : page.with(saved()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE, Role.CREATOR})
    public Response choose(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Set<NoticeKind> on = Objects.requireNonNullElse(form.get("kind"), List.<String>of()).stream()
                .map(NoticeKind::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        choosing.choose(person(), on);
        return rendering.seeOther(ApprovalRoutes.NOTICES, "saved");
    }

    private NoticesPage page() {
        Set<NoticeKind> on = choosing.chosen(person());
        List<Option> kinds = Arrays.stream(NoticeKind.values())
                .map(kind -> new Option(kind.wire(), on.contains(kind)))
                .toList();
        return new NoticesPage(frames.frame(""), choosing.findAddress(person()).orElse(""), kinds);
    }

    private Notice saved() {
        return Notice.success(Messages.of(frames.locale()).text("notices.saved"), "");
    }

    private Party.Id person() {
        return caller.actor().person().id();
    }
}
