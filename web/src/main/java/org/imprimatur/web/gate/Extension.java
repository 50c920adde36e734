package org.imprimatur.web.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.web.json.JsonFields;

/** Our extension object `imprimatur` in a request: `subjects` (handles), `purpose`, `territory`, `categories`. */
record Extension(JsonFields fields) {

    List<String> subjects() {
        return fields.texts("subjects");
    }

    Purpose purpose(Purpose otherwise) {
        String purpose = fields.text("purpose");
        return purpose.isBlank() ? otherwise : fields.as("purpose", purpose, Purpose::ofWire);
    }

    String territory(String otherwise) {
        String territory = fields.text("territory");
        return territory.isBlank() ? otherwise : territory.toUpperCase(Locale.ROOT);
    }

    Set<Category> categories() {
        return fields.texts("categories").stream()
                .map(word -> fields.as("categories", word, Category::ofWire))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** These too: what a remix builds on shows what it shows. */
    Set<Category> categoriesWith(Set<Category> more) {
        Set<Category> all = EnumSet.noneOf(Category.class);
        all.addAll(more);
        all.addAll(categories());
        return all;
    }
}
