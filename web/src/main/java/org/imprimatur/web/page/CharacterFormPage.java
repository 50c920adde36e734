package org.imprimatur.web.page;

import java.util.List;

/**
 * Adds a character or changes one.
 *
 * @param action where the form is posted
 * @param back where to go instead
 * @param adding whether the character is new: only then is the handle asked for
 */
public record CharacterFormPage(Frame frame, Form form, Href action, Href back, boolean adding) implements Page {

    /**
     * What the form shows, fresh or as it was posted.
     *
     * @param aliases one a line
     * @param modalities wire names, chosen or not
     * @param picture the one there is; none before the first
     * @param pictureLimit the largest accepted, as shown
     * @param pictureTypes media types for {@code accept}, comma separated
     */
    public record Form(
            String name,
            String handle,
            String aliases,
            String description,
            String instructions,
            List<Option> modalities,
            Href picture,
            String pictureLimit,
            String pictureTypes,
            FieldErrors errors) {

        public Form {
            modalities = List.copyOf(modalities);
        }
    }
}
