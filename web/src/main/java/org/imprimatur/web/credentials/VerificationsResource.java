package org.imprimatur.web.credentials;

import jakarta.annotation.security.PermitAll;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imprimatur.credentials.ConsentStatuses;
import org.imprimatur.credentials.Verifying;
import org.imprimatur.media.MediaStore;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;

/** Open to everybody: is this file what it claims, and does the consent behind it still stand? Nothing is kept. */
@Path("api")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {

    @Inject
    Verifying verifying;

    @Inject
    ConsentStatuses statuses;

    @Inject
    MediaStore store;

    /** The form field `file`. */
    @POST
    @Path("verifications")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public String verifyForm(List<EntityPart> parts) throws IOException {
        EntityPart file = parts.stream()
                .filter(part -> "file".equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of("file", "is missing"));
        return verify(file.getContent());
    }

    /** The file itself as the body. */
    @POST
    @Path("verifications")
    @Consumes({"video/*", "image/*", "audio/*", MediaType.APPLICATION_OCTET_STREAM})
    @PermitAll
    public String verifyBody(InputStream body) throws IOException {
        return verify(body);
    }

    private String verify(InputStream bytes) throws IOException {
        try (UploadedFile file = UploadedFile.spool(bytes, store)) {
            return VerificationJson.of(verifying.verify(file.path(), Instant.now()), file.sha256())
                    .toString();
        }
    }

    /** What the status URL in a manifest answers. */
    @GET
    @Path("consents/{id}")
    @PermitAll
    public String consent(@PathParam("id") String id) {
        return statuses.find(uuid(id))
                .map(status -> VerificationJson.consent(status).build().toString())
                .orElseThrow(() -> new UnknownThingException("consent", id));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new UnknownThingException("consent", id);
        }
    }
}
