package org.imprimatur.web.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.media.ImageProbe;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnsupportedMediaException;
import org.imprimatur.registry.Registering;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectDraft;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.FormParts;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Option;
import org.imprimatur.web.page.RegisterPage;
import org.imprimatur.web.page.Routes;

/** The form that registers a likeness. What was typed survives a mistake; a chosen file cannot. */
@Path("likeness")
@RequestScoped
@Produces(Rendering.HTML)
public class RegisterResource {

    private static final Set<Modality> OFFERED =
            EnumSet.of(Modality.FACE, Modality.VOICE, Modality.BODY, Modality.NAME);

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    Registering registering;

    @GET
    @Path("new")
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response form() {
        List<String> usual = List.of(Modality.FACE.wire(), Modality.BODY.wire(), Modality.NAME.wire());
        return rendering.ok(page(caller.displayName(), "", usual, "", FieldErrors.none()));
    }

    @POST
    @Path("register")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response register(List<EntityPart> parts) throws IOException {
        FormParts form = new FormParts(parts);
        csrf.require(form.text(CsrfToken.FIELD));
        try {
            Subject subject = register(form);
            return rendering.seeOther(Routes.likeness(subject.handle()), "registered");
        } catch (InvalidInputException e) {
            return again(form, Posted.errors(e));
        } catch (ConflictException e) {
            return again(form, new FieldErrors(Map.of("handle", String.valueOf(e.getMessage()))));
        } catch (UnsupportedMediaException e) {
            return again(form, new FieldErrors(Map.of("photo", String.valueOf(e.getMessage()))));
        }
    }

    private Subject register(FormParts form) throws IOException {
        byte[] photo = form.upload("photo", ImageProbe.BYTES_MAX);
        SubjectDraft draft = new SubjectDraft(
                form.text("handle"),
                form.text("name"),
                List.of(),
                "",
                form.text("instructions"),
                modalities(form.texts("modalities")));
        return registering.register(caller.actor(), Subject.Kind.LIKENESS, draft, photo);
    }

    private static Set<Modality> modalities(Collection<String> words) {
        EnumSet<Modality> modalities = EnumSet.noneOf(Modality.class);
        OFFERED.stream().filter(m -> words.contains(m.wire())).forEach(modalities::add);
        return modalities;
    }

    private Response again(FormParts form, FieldErrors errors) throws IOException {
        return rendering.of(
                422,
                page(
                        form.text("name"),
                        form.text("handle"),
                        form.texts("modalities"),
                        form.text("instructions"),
                        errors));
    }

    private RegisterPage page(
            String name, String handle, Collection<String> chosen, String instructions, FieldErrors errors) {
        List<Option> modalities = Arrays.stream(Modality.values())
                .filter(OFFERED::contains)
                .map(m -> new Option(m.wire(), chosen.contains(m.wire())))
                .toList();
        return new RegisterPage(
                frames.frame("likeness"),
                new RegisterPage.Form(
                        name,
                        handle,
                        modalities,
                        instructions,
                        Words.megabytes(ImageProbe.BYTES_MAX),
                        "image/jpeg,image/png",
                        errors));
    }
}
