package org.imprimatur.provenance.jumbf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.imprimatur.provenance.ReadingLimits;

/** Reads a superbox from untrusted bytes, bounded in depth and count (C2PA 2.2, section 11.1.4). */
public final class JumbfReader {
    private static final int REQUESTABLE_WITH_LABEL = 0x03;
    private static final int KNOWN_TOGGLES = 0x1F;
    private static final int UUID_BYTES = 16;

    private final ReadingLimits limits;
    private int boxes;

    private JumbfReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Reads the superbox at the start of the range; what follows it is padding (C2PA 2.2, annex A.5). */
    public static JumbfSuperbox read(ByteRange store, ReadingLimits limits) throws MalformedJumbfException {
        JumbfReader reader = new JumbfReader(limits);
        if (reader.box(store, 0) instanceof JumbfSuperbox superbox) {
            return superbox;
        }
        throw new MalformedJumbfException("the first box is no superbox");
    }

    private JumbfBox box(ByteRange rest, int depth) throws MalformedJumbfException {
        if (depth > limits.boxDepth()) {
            throw new MalformedJumbfException("boxes nest too deeply");
        }
        if (++boxes > limits.storeBoxes()) {
            throw new MalformedJumbfException("too many boxes");
        }
        require(rest.length() >= 8, "a box header ends early");
        int header = rest.unsigned(0, 4) == 1 ? 16 : 8;
        require(rest.length() >= header, "a box header ends early");
        ByteRange whole = rest.slice(0, length(rest, header));
        String type = new String(whole.slice(4, 8).toArray(), StandardCharsets.ISO_8859_1);
        ByteRange content = whole.slice(header, whole.length());
        return "jumb".equals(type) ? superbox(whole, content, depth) : new JumbfContent(type, whole, content);
    }

    private static int length(ByteRange rest, int header) throws MalformedJumbfException {
        long declared = rest.unsigned(0, 4);
        if (declared == 0) {
            return rest.length();
        }
        long length = declared == 1 ? rest.unsigned(8, 8) : declared;
        require(length >= header && length <= rest.length(), "a box is longer than its parent");
        return (int) length;
    }

    private JumbfSuperbox superbox(ByteRange whole, ByteRange content, int depth) throws MalformedJumbfException {
        List<JumbfBox> children = new ArrayList<>();
        int position = 0;
        while (position < content.length()) {
            JumbfBox child = box(content.slice(position, content.length()), depth + 1);
            children.add(child);
            position += child.whole().length();
        }
        require(!children.isEmpty(), "a superbox without description");
        if (children.get(0) instanceof JumbfContent first && "jumd".equals(first.type())) {
            return new JumbfSuperbox(
                    description(first.content()), whole, content, children.subList(1, children.size()));
        }
        throw new MalformedJumbfException("a superbox that does not start with its description");
    }

    private static JumbfSuperbox.Description description(ByteRange jumd) throws MalformedJumbfException {
        require(jumd.length() > UUID_BYTES + 1, "a description ends early");
        int toggles = jumd.at(UUID_BYTES);
        require((toggles & REQUESTABLE_WITH_LABEL) == REQUESTABLE_WITH_LABEL, "a box that cannot be requested");
        require((toggles & ~KNOWN_TOGGLES) == 0, "a description with unknown toggles");
        int end = UUID_BYTES + 1;
        while (end < jumd.length() && jumd.at(end) != 0) {
            end++;
        }
        require(end < jumd.length(), "a label without end");
        return new JumbfSuperbox.Description(
                jumd.slice(0, UUID_BYTES), label(jumd.slice(UUID_BYTES + 1, end).toArray()));
    }

    private static String label(byte[] utf8) throws MalformedJumbfException {
        try {
            String label = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            require(label.chars().noneMatch(JumbfReader::isForbidden), "a label with a forbidden character");
            return label;
        } catch (CharacterCodingException e) {
            throw new MalformedJumbfException("a label that is not UTF-8");
        }
    }

    /** C2PA 2.2, section 11.1.4.1.1. */
    private static boolean isForbidden(int character) {
        return character < 0x20 || (character >= 0x7F && character <= 0x9F) || "/;?#".indexOf(character) >= 0;
    }

    private static void require(boolean condition, String otherwise) throws MalformedJumbfException {
        if (!condition) {
            throw new MalformedJumbfException(otherwise);
        }
    }
}
