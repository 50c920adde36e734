package org.imprimatur.web.registry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.media.ImageProbe;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.registry.DeletingBiometrics;
import org.imprimatur.registry.Registering;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectDraft;
import org.imprimatur.registry.Subjects;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.FormParts;

/** Registering and listing one's own likenesses and characters. */
@Path("api")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubjectsResource {

    @Inject
    Caller caller;

    @Inject
    Registering registering;

    @Inject
    Subjects subjects;

    @Inject
    DeletingBiometrics deleting;

    /** Form fields: `name`, `handle`, `alias` (repeated), `modality` (repeated), `instructions`, `description`, `photo`. */
    @POST
    @Path("likenesses")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response registerLikeness(List<EntityPart> parts) throws IOException {
        FormParts form = new FormParts(parts);
        Set<Modality> modalities = modalities(form.texts("modality"));
        return register(Subject.Kind.LIKENESS, form, modalities, form.upload("photo", ImageProbe.BYTES_MAX));
    }

    /** Form fields: `name`, `handle`, `alias` (repeated), `instructions`, `description`, `image`. */
    @POST
    @Path("characters")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response registerCharacter(List<EntityPart> parts) throws IOException {
        FormParts form = new FormParts(parts);
        return register(
                Subject.Kind.CHARACTER,
                form,
                EnumSet.of(Modality.CHARACTER),
                form.upload("image", ImageProbe.BYTES_MAX));
    }

    @GET
    @Path("likenesses")
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public String likenesses() {
        return list(Subject.Kind.LIKENESS);
    }

    @GET
    @Path("characters")
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public String characters() {
        return list(Subject.Kind.CHARACTER);
    }

    /** Destroys the key that every capture of the likeness is sealed under. The account stays. Idempotent. */
    @DELETE
    @Path("likenesses/{handle}/captures")
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response deleteCaptures(@PathParam("handle") String handle) {
        deleting.delete(caller.actor(), handle);
        return Response.noContent().build();
    }

    private Response register(Subject.Kind kind, FormParts form, Set<Modality> modalities, byte[] picture)
            throws IOException {
        SubjectDraft draft = new SubjectDraft(
                form.text("handle"),
                form.text("name"),
                form.texts("alias"),
                form.text("description"),
                form.text("instructions"),
                modalities);
        Subject subject = registering.register(caller.actor(), kind, draft, picture);
        return Response.status(Response.Status.CREATED)
                .entity(json(subject).build().toString())
                .build();
    }

    private static Set<Modality> modalities(List<String> words) {
        EnumSet<Modality> modalities = EnumSet.noneOf(Modality.class);
        for (String word : words) {
            try {
                modalities.add(Modality.ofWire(word));
            } catch (IllegalArgumentException e) {
                throw InvalidInputException.of("modality", "is not known: `%s`".formatted(word));
            }
        }
        return modalities;
    }

    private String list(Subject.Kind kind) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        subjects.ownedBy(caller.actor().party().id(), kind).forEach(subject -> array.add(json(subject)));
        return Json.createObjectBuilder().add("data", array).build().toString();
    }

    private static JsonObjectBuilder json(Subject subject) {
        return Json.createObjectBuilder()
                .add("id", subject.id().toString())
                .add("kind", subject.kind().name().toLowerCase(Locale.ROOT))
                .add("handle", "@" + subject.handle())
                .add("name", subject.name())
                .add("aliases", texts(subject.aliases()))
                .add("description", subject.description())
                .add("instructions", subject.instructions())
                .add(
                        "modalities",
                        texts(subject.modalities().stream()
                                .map(Modality::wire)
                                .sorted()
                                .toList()))
                .add("state", subject.state().stored())
                .add("registered_at", subject.registeredAt().toString());
    }

    private static JsonArrayBuilder texts(Collection<String> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }
}
