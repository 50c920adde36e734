package org.imprimatur.web.site;

import jakarta.annotation.security.PermitAll;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.credentials.Verifying;
import org.imprimatur.media.MediaStore;
import org.imprimatur.web.credentials.UploadedFile;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.VerifyPage;

/** Open to everybody: a file in, one plain answer out. The same answer as the API's. */
@Path("verify")
@RequestScoped
@Produces(Rendering.HTML)
public class VerifyResource {

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    VerdictPages verdicts;

    @Inject
    Verifying verifying;

    @Inject
    MediaStore store;

    @GET
    @PermitAll
    public Response form() {
        return rendering.ok(new VerifyPage(frames.frame("verify"), VerdictPages.upload(FieldErrors.none())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public Response verify(List<EntityPart> parts) throws IOException {
        Optional<EntityPart> file =
                parts.stream().filter(part -> "file".equals(part.getName())).findFirst();
        if (file.isEmpty()) {
            return missing();
        }
        try (UploadedFile upload = UploadedFile.spool(file.get().getContent(), store)) {
            if (upload.size() == 0) {
                return missing();
            }
            Instant now = Instant.now();
            String name = file.get().getFileName().orElse("");
            return rendering.ok(verdicts.page(verifying.verify(upload.path(), now), upload, name, now));
        }
    }

    private Response missing() {
        String choose = Messages.of(frames.locale()).text("verify.missing");
        FieldErrors errors = new FieldErrors(Map.of("file", choose));
        return rendering.of(422, new VerifyPage(frames.frame("verify"), VerdictPages.upload(errors)));
    }
}
