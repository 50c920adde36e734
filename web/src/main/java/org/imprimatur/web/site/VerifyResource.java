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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.credentials.Verification;
import org.imprimatur.credentials.Verifying;
import org.imprimatur.media.MediaStore;
import org.imprimatur.problem.InvalidInputException;
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

    /** As {@link #verify}, but tells each step when it begins, a JSON object per line; the last has the page. */
    @POST
    @Path("steps")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(StepLines.MEDIA_TYPE)
    @PermitAll
    public Response verifyStepwise(List<EntityPart> parts) throws IOException {
        Optional<EntityPart> file =
                parts.stream().filter(part -> "file".equals(part.getName())).findFirst();
        if (file.isEmpty()) {
            throw InvalidInputException.of("file", "is missing");
        }
        UploadedFile upload = UploadedFile.spool(file.get().getContent(), store);
        String name = file.get().getFileName().orElse("");
        return Response.ok((StreamingOutput) out -> verify(upload, name, new StepLines(out)))
                .build();
    }

    private void verify(UploadedFile upload, String name, StepLines lines) throws IOException {
        try (upload) {
            Instant now = Instant.now();
            Verification found = verifying.verify(upload.path(), now, step -> lines.step(step.wire()));
            lines.page(rendering.html(verdicts.page(found, upload, name, now)));
        }
    }

    private Response missing() {
        String choose = Messages.of(frames.locale()).text("verify.missing");
        FieldErrors errors = new FieldErrors(Map.of("file", choose));
        return rendering.of(422, new VerifyPage(frames.frame("verify"), VerdictPages.upload(errors)));
    }
}
