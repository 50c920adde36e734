package org.imprimatur.web.json;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.imprimatur.problem.InvalidInputException;

/** The parts of a multipart form, each within its limit. */
public final class FormParts {

    private static final int TEXT_BYTES_MAX = 64 * 1024;

    private final List<EntityPart> parts;

    public FormParts(List<EntityPart> parts) {
        this.parts = List.copyOf(parts);
    }

    public boolean has(String name) {
        return !named(name).isEmpty();
    }

    /** The first text of that name; empty when there is none. */
    public String text(String name) throws IOException {
        List<String> all = texts(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    public List<String> texts(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (EntityPart part : named(name)) {
            texts.add(StorableText.ofUtf8(name, bytes(part, TEXT_BYTES_MAX)));
        }
        return texts;
    }

    /** The bytes of an upload; none when the field is missing or was left empty. */
    public byte[] upload(String name, int bytesMax) throws IOException {
        List<EntityPart> found = named(name);
        return found.isEmpty() ? new byte[0] : bytes(found.get(0), bytesMax);
    }

    private List<EntityPart> named(String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).toList();
    }

    private static byte[] bytes(EntityPart part, int bytesMax) throws IOException {
        byte[] bytes = part.getContent().readNBytes(bytesMax + 1);
        if (bytes.length > bytesMax) {
            throw InvalidInputException.of(part.getName(), "must have at most %d bytes".formatted(bytesMax));
        }
        return bytes;
    }
}
