package org.imprimatur.platform.guard;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/** One line of the journal: a checksum, then words. A line that does not check is no line. */
record JournalLine(String text) {
    private static final int CHECKSUM_LENGTH = 8;

    JournalLine {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("Not a line for the journal: " + text);
        }
    }

    String[] words() {
        return text.split(" ");
    }

    byte[] toBytes() {
        return (checksum(text) + " " + text + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a line without its line feed. */
    static Optional<JournalLine> parse(String line) {
        boolean isLine = line.length() > CHECKSUM_LENGTH + 1
                && line.charAt(CHECKSUM_LENGTH) == ' '
                && checksum(line.substring(CHECKSUM_LENGTH + 1)).equals(line.substring(0, CHECKSUM_LENGTH));
        return isLine ? Optional.of(new JournalLine(line.substring(CHECKSUM_LENGTH + 1))) : Optional.empty();
    }

    private static String checksum(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
