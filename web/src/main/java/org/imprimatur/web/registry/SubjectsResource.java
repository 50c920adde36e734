package org.imprimatur.web.registry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.media.ImageProbe;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.DeletingBiometrics;
import org.imprimatur.registry.Registering;
import org.imprimatur.registry.SearchWords;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectDraft;
import org.imprimatur.registry.Subjects;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.FormParts;
import org.imprimatur.web.json.JsonFields;
import org.imprimatur.web.json.StorableText;

/** Registering, changing and listing one's own likenesses and characters. */
@Path("api")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubjectsResource {

    private static final int LIMIT_MAX = 200;

    @Inject
    Caller caller;

    @Inject
    Registering registering;

    @Inject
    Subjects subjects;

    @Inject
    CharacterPictures pictures;

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
        return list(subjects.ownedBy(caller.actor().party().id(), Subject.Kind.LIKENESS));
    }

    /**
     * The organisation's characters by handle; the header `Link` leads to more.
     *
     * @param query words that all have to occur in the name, handle, aliases or description; empty for all characters
     * @param after the handle to go on behind
     */
    @GET
    @Path("characters")
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public Response characters(
            @QueryParam("query") @DefaultValue("") String query,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") String limitText) {
        int limit = limit(limitText);
        List<Subject> found = subjects.search(
                caller.actor().party().id(),
                SearchWords.of(StorableText.of("query", query)),
                StorableText.of("after", after),
                limit + 1);
        List<Subject> shown = found.subList(0, Math.min(limit, found.size()));
        Response.ResponseBuilder response = Response.ok(list(shown));
        if (found.size() > limit) {
            URI next = UriBuilder.fromPath("/api/characters")
                    .queryParam("query", "{query}")
                    .queryParam("after", "{after}")
                    .queryParam("limit", limit)
                    .build(query, shown.get(limit - 1).handle());
            response.header("Link", "<%s>; rel=\"next\"".formatted(next));
        }
        return response.build();
    }

    private static int limit(String text) {
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LIMIT_MAX) {
            throw InvalidInputException.of("limit", "must be from 1 to " + LIMIT_MAX);
        }
        return limit;
    }

    /** JSON fields: `name`, `aliases`, `description`, `instructions`; what is left out is emptied. The handle stays. */
    @PUT
    @Path("characters/{handle}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public String editCharacter(@PathParam("handle") String handle, InputStream body) throws IOException {
        Subject before = ownedCharacter(handle);
        JsonFields fields = JsonFields.read(body);
        SubjectDraft draft = new SubjectDraft(
                handle,
                fields.requiredText("name"),
                fields.texts("aliases"),
                fields.text("description"),
                fields.text("instructions"),
                before.modalities());
        return json(registering.edit(caller.actor(), draft, new byte[0]))
                .build()
                .toString();
    }

    /** The bytes of a JPEG or PNG, whatever they say they are. */
    @PUT
    @Path("characters/{handle}/picture")
    @Consumes({"image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response putPicture(@PathParam("handle") String handle, InputStream body) throws IOException {
        ownedCharacter(handle);
        byte[] picture = body.readNBytes(ImageProbe.BYTES_MAX + 1);
        registering.addPicture(caller.actor(), handle, picture);
        return Response.noContent().build();
    }

    /**
     * What a character looks like, to anyone who is signed in.
     *
     * @param variant `thumbnail`, a JPEG of at most 320 pixels a side; or `original`, to its studio only
     */
    @GET
    @Path("characters/{handle}/picture")
    @Produces({"image/jpeg", "image/png"})
    @RolesAllowed({
        Role.RIGHTS_HOLDER,
        Role.STUDIO_LEGAL,
        Role.STUDIO_LICENSING,
        Role.STUDIO_FINANCE,
        Role.CREATOR,
        Role.PLATFORM,
        Role.REVIEWER,
        Role.AUDITOR
    })
    public Response picture(
            @PathParam("handle") String handle,
            @QueryParam("variant") @DefaultValue("thumbnail") String variant,
            @Context Request request) {
        return switch (variant) {
            case "thumbnail" -> pictures.thumbnail(character(handle), request);
            case "original" -> pictures.original(ownedCharacter(handle), request);
            default -> throw InvalidInputException.of("variant", "must be `thumbnail` or `original`");
        };
    }

    private Subject character(String handle) {
        return subjects.findByHandle(handle)
                .filter(s -> s.kind() == Subject.Kind.CHARACTER)
                .orElseThrow(() -> new UnknownThingException("subject", "@" + handle));
    }

    private Subject ownedCharacter(String handle) {
        return subjects.getOwned(caller.actor(), character(handle).handle());
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

    private static String list(List<Subject> found) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        found.forEach(subject -> array.add(json(subject)));
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
