package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a server said last. */
final class LogTail {
    private static final int LONGEST = 300;

    private LogTail() {}

    /** The last line that is not blank and not a frame of a stack trace, shortened. */
    static String lastLine(Path log) {
        List<String> lines = lines(log);
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("at ")) {
                return shortened(line);
            }
        }
        return "it wrote nothing";
    }

    static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
