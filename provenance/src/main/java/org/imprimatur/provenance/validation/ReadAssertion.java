package org.imprimatur.provenance.validation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborValue;
import org.imprimatur.provenance.jumbf.JumbfSuperbox;
import org.jspecify.annotations.Nullable;

/** An assertion whose box was found; the content is there when it is CBOR that can be read. */
final class ReadAssertion {
    private static final Pattern INSTANCE = Pattern.compile("(.+?)__[0-9]+");

    private final String url;
    private final JumbfSuperbox box;
    private final boolean created;
    private final @Nullable CborValue cbor;

    ReadAssertion(String url, JumbfSuperbox box, boolean created, @Nullable CborValue cbor) {
        this.url = url;
        this.box = box;
        this.created = created;
        this.cbor = cbor;
    }

    String url() {
        return url;
    }

    JumbfSuperbox box() {
        return box;
    }

    boolean created() {
        return created;
    }

    /** The label without its instance suffix. */
    String label() {
        Matcher instance = INSTANCE.matcher(box.label());
        return instance.matches() ? instance.group(1) : box.label();
    }

    Optional<CborMap> map() {
        return cbor instanceof CborMap map ? Optional.of(map) : Optional.empty();
    }

    boolean isHardBinding() {
        return label().startsWith("c2pa.hash.") && !label().startsWith("c2pa.hash.multi-asset");
    }

    boolean isActions() {
        return label().equals("c2pa.actions") || label().equals("c2pa.actions.v2");
    }

    boolean isIngredient() {
        return label().equals("c2pa.ingredient") || label().startsWith("c2pa.ingredient.v");
    }
}
