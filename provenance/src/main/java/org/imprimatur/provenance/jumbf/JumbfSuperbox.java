package org.imprimatur.provenance.jumbf;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A {@code jumb} superbox with its description. Two superboxes are equal only when they are the same. */
public final class JumbfSuperbox implements JumbfBox {
    private final Description description;
    private final ByteRange whole;
    private final ByteRange hashed;
    private final List<JumbfBox> children;

    JumbfSuperbox(Description description, ByteRange whole, ByteRange hashed, List<JumbfBox> children) {
        this.description = description;
        this.whole = whole;
        this.hashed = hashed;
        this.children = List.copyOf(children);
    }

    @Override
    public ByteRange whole() {
        return whole;
    }

    /** What hashed URIs hash: all inside the superbox, its own header left out (C2PA 2.2, section 8.4.2.3). */
    public ByteRange hashed() {
        return hashed;
    }

    /** The hash that a hashed URI of this box holds. */
    public byte[] hash(MessageDigest digest) {
        hashed.update(digest);
        return digest.digest();
    }

    public String label() {
        return description.label();
    }

    public boolean is(JumbfType type) {
        return Arrays.equals(description.uuid().toArray(), type.uuid());
    }

    public Optional<JumbfType> knownType() {
        return JumbfType.of(description.uuid().toArray());
    }

    public List<JumbfSuperbox> superboxes() {
        return children.stream()
                .filter(JumbfSuperbox.class::isInstance)
                .map(JumbfSuperbox.class::cast)
                .toList();
    }

    public List<JumbfSuperbox> superboxes(JumbfType type) {
        return superboxes().stream().filter(box -> box.is(type)).toList();
    }

    /** The first content box of the type. */
    public Optional<JumbfContent> findContent(String type) {
        return children.stream()
                .filter(JumbfContent.class::isInstance)
                .map(JumbfContent.class::cast)
                .filter(content -> content.type().equals(type))
                .findFirst();
    }

    /** What a {@code jumd} box says (ISO 19566-5, section 5.3). */
    public record Description(ByteRange uuid, String label) {}
}
