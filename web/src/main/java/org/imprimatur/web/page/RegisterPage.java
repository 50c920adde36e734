package org.imprimatur.web.page;

import java.util.List;

/** The empty state of {@code /likeness}: register a likeness. */
public record RegisterPage(Frame frame, Form form) implements Page {

    /**
     * What the form shows, fresh or as it was posted.
     *
     * @param modalities wire names that exist, chosen or not; words come from {@code modality.<value>}
     * @param photoLimit the largest photo accepted, as shown ("10 MB")
     * @param photoTypes media types for {@code accept}, comma separated
     */
    public record Form(
            String name,
            String handle,
            List<Option> modalities,
            String instructions,
            String photoLimit,
            String photoTypes,
            FieldErrors errors) {

        public Form {
            modalities = List.copyOf(modalities);
        }
    }
}
