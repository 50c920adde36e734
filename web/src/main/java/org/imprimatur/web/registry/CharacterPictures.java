package org.imprimatur.web.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.imprimatur.media.Digest;
import org.imprimatur.media.MediaStore;
import org.imprimatur.problem.UnavailableException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.ReferenceMedia;
import org.imprimatur.registry.Subject;

/**
 * The pictures of characters. A likeness has none here: what shows a person is a capture and leaves to its subject only
 * (DESIGN, rule 5).
 */
@RequestScoped
public class CharacterPictures {

    private static final String KEPT = "private, max-age=86400";

    @Inject
    ReferenceMedia media;

    @Inject
    MediaStore store;

    /** A small JPEG, which a browser may keep for a day. */
    public Response thumbnail(Subject subject, Request request) {
        return answer(media.findThumbnail(subject.id()), subject, request);
    }

    /** As it was uploaded. */
    public Response original(Subject subject, Request request) {
        return answer(media.findShowable(subject.id()), subject, request);
    }

    private Response answer(Optional<ReferenceMedia.Picture> found, Subject subject, Request request) {
        ReferenceMedia.Picture picture = found.filter(p -> subject.kind() == Subject.Kind.CHARACTER)
                .orElseThrow(() -> new UnknownThingException("picture", "@" + subject.handle()));
        EntityTag tag = new EntityTag(picture.address().hex());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged == null ? Response.ok(bytes(picture.address())).type(picture.contentType()) : unchanged;
        return response.tag(tag).header("Cache-Control", KEPT).build();
    }

    private byte[] bytes(Digest address) {
        try {
            return Files.readAllBytes(store.locate(address));
        } catch (IOException e) {
            throw new UnavailableException("the media store does not give the picture", e);
        }
    }
}
