package org.imprimatur.web.statement;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which form a statement is sent. */
public enum StatementFormat {
    JSON(MediaType.APPLICATION_JSON_TYPE),
    CSV(new MediaType("text", "csv", "utf-8")),
    PDF(new MediaType("application", "pdf"));

    private final MediaType type;

    StatementFormat(MediaType type) {
        this.type = type;
    }

    public MediaType type() {
        return type;
    }

    /** As file names end. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StatementFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /** What a client may choose from by {@code Accept}; the first when it does not mind. */
    public static List<Variant> variants() {
        return Arrays.stream(values())
                .map(format ->
                        new MediaType(format.type().getType(), format.type().getSubtype()))
                .map(type -> new Variant(type, (Locale) null, null))
                .toList();
    }

    public static StatementFormat of(Variant variant) {
        return Arrays.stream(values())
                .filter(format -> format.type().isCompatible(variant.getMediaType()))
                .findFirst()
                .orElse(JSON);
    }
}
