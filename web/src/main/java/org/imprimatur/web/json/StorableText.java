package org.imprimatur.web.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.imprimatur.problem.InvalidInputException;

/**
 * Text that can be kept as it came: PostgreSQL has no U+0000 (its manual, 8.3), and UTF-8 no half of a surrogate pair.
 * Anything else is refused rather than changed in silence.
 */
public final class StorableText {

    private StorableText() {}

    /** The same text. @throws InvalidInputException when it cannot be kept */
    public static String of(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw InvalidInputException.of(field, "must not contain the character U+0000");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw InvalidInputException.of(field, "must not contain half of a surrogate pair");
        }
        return text;
    }

    /** The text of these bytes. @throws InvalidInputException when they are no UTF-8, or it cannot be kept */
    public static String ofUtf8(String field, byte[] bytes) {
        try {
            return of(
                    field,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw InvalidInputException.of(field, "must be UTF-8");
        }
    }
}
