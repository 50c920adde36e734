package org.imprimatur.web.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.media.ImageProbe;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.problem.UnsupportedMediaException;
import org.imprimatur.problem.Violation;
import org.imprimatur.registry.Registering;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectDraft;
import org.imprimatur.registry.Subjects;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.FormParts;
import org.imprimatur.web.page.CharacterFormPage;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Option;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.StudioRoutes;

/** The form that adds a character or changes one. What was typed survives a mistake; a chosen file cannot. */
@Path("studio/characters")
@RequestScoped
@Produces(Rendering.HTML)
public class CharacterFormResource {

    private static final int UNPROCESSABLE = 422;

    /** What there is to use of something made up. */
    private static final Set<Modality> OFFERED =
            EnumSet.of(Modality.CHARACTER, Modality.VOICE, Modality.NAME, Modality.STYLE);

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    StudioDesk desk;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    Registering registering;

    @Inject
    Subjects subjects;

    @Inject
    CharacterPages characters;

    /** Where a form is posted and what stands around it: for a new character, or for one that there is. */
    private record Around(Href action, Href back, boolean adding, Href picture) {}

    @GET
    @Path("new")
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response fresh() {
        if (!desk.isStudio()) {
            return desk.noStudio();
        }
        List<String> usual = List.of(Modality.CHARACTER.wire(), Modality.NAME.wire());
        return rendering.ok(page(
                adding(), new CharacterFormPage.Form("", "", "", "", "", options(usual), Href.none(), "", "", none())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response add(List<EntityPart> parts) throws IOException {
        FormParts form = new FormParts(parts);
        csrf.require(form.text(CsrfToken.FIELD));
        if (!desk.isStudio()) {
            return desk.noStudio();
        }
        try {
            byte[] picture = form.upload("picture", ImageProbe.BYTES_MAX);
            SubjectDraft draft = draft(form, form.text("handle"));
            Subject added = registering.register(caller.actor(), Subject.Kind.CHARACTER, draft, picture);
            return rendering.seeOther(StudioRoutes.character(added.handle()), "added");
        } catch (InvalidInputException e) {
            return again(adding(), form, errors(e));
        } catch (ConflictException e) {
            return again(adding(), form, error("handle", desk.words().text("studio.handle.taken")));
        } catch (UnsupportedMediaException e) {
            return again(adding(), form, error("picture", Posted.sentence(String.valueOf(e.getMessage()))));
        }
    }

    @GET
    @Path("{handle}/edit")
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response edit(@PathParam("handle") String handle) {
        Subject subject = owned(handle);
        return rendering.ok(page(
                editing(subject),
                new CharacterFormPage.Form(
                        subject.name(),
                        subject.handle(),
                        String.join("\n", subject.aliases()),
                        subject.description(),
                        subject.instructions(),
                        options(subject.modalities().stream()
                                .map(Modality::wire)
                                .toList()),
                        Href.none(),
                        "",
                        "",
                        none())));
    }

    @POST
    @Path("{handle}/edit")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response edit(@PathParam("handle") String handle, List<EntityPart> parts) throws IOException {
        FormParts form = new FormParts(parts);
        csrf.require(form.text(CsrfToken.FIELD));
        Subject subject = owned(handle);
        try {
            byte[] picture = form.upload("picture", ImageProbe.BYTES_MAX);
            registering.edit(caller.actor(), draft(form, handle), picture);
            return rendering.seeOther(StudioRoutes.character(handle), "edited");
        } catch (InvalidInputException e) {
            return again(editing(subject), form, errors(e));
        } catch (UnsupportedMediaException e) {
            return again(editing(subject), form, error("picture", Posted.sentence(String.valueOf(e.getMessage()))));
        }
    }

    private static SubjectDraft draft(FormParts form, String handle) throws IOException {
        EnumSet<Modality> modalities = EnumSet.noneOf(Modality.class);
        List<String> chosen = form.texts("modalities");
        OFFERED.stream().filter(m -> chosen.contains(m.wire())).forEach(modalities::add);
        return new SubjectDraft(
                handle,
                form.text("name"),
                form.text("aliases").lines().toList(),
                unix(form.text("description")),
                unix(form.text("instructions")),
                modalities);
    }

    /** Browsers end the lines of a text with CR LF (HTML, 4.10.22.4), and count them as one character. */
    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }

    private Response again(Around around, FormParts form, FieldErrors errors) throws IOException {
        return rendering.of(
                UNPROCESSABLE,
                page(
                        around,
                        new CharacterFormPage.Form(
                                form.text("name"),
                                form.text("handle"),
                                form.text("aliases"),
                                form.text("description"),
                                form.text("instructions"),
                                options(form.texts("modalities")),
                                Href.none(),
                                "",
                                "",
                                errors)));
    }

    private CharacterFormPage page(Around around, CharacterFormPage.Form form) {
        return new CharacterFormPage(
                frames.frame("studio"),
                new CharacterFormPage.Form(
                        form.name(),
                        form.handle(),
                        form.aliases(),
                        form.description(),
                        form.instructions(),
                        form.modalities(),
                        around.picture(),
                        Words.megabytes(ImageProbe.BYTES_MAX),
                        "image/jpeg,image/png",
                        form.errors()),
                around.action(),
                around.back(),
                around.adding());
    }

    private static Around adding() {
        return new Around(StudioRoutes.CHARACTERS, Routes.STUDIO, true, Href.none());
    }

    private Around editing(Subject subject) {
        String handle = subject.handle();
        return new Around(
                StudioRoutes.edit(handle), StudioRoutes.character(handle), false, characters.picture(subject));
    }

    private static List<Option> options(Collection<String> chosen) {
        return OFFERED.stream()
                .map(m -> new Option(m.wire(), chosen.contains(m.wire())))
                .toList();
    }

    /** By the fields of this form: each alias has a place in one text. */
    private static FieldErrors errors(InvalidInputException invalid) {
        Map<String, String> byField = new HashMap<>();
        for (Violation violation : invalid.violations()) {
            byField.putIfAbsent(violation.field().replaceFirst("/.*", ""), Posted.sentence(violation.detail()));
        }
        return new FieldErrors(byField);
    }

    private static FieldErrors error(String field, String sentence) {
        return new FieldErrors(Map.of(field, sentence));
    }

    private static FieldErrors none() {
        return FieldErrors.none();
    }

    private Subject owned(String handle) {
        Subject subject = subjects.getOwned(caller.actor(), handle);
        if (subject.kind() != Subject.Kind.CHARACTER) {
            throw new UnknownThingException("subject", "@" + handle);
        }
        return subject;
    }
}
