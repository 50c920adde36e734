package org.imprimatur.platform.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How processes are started and ended here. */
final class Processes {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private Processes() {}

    /**
     * The command in a shell that ignores the terminal's signals first: Ctrl-C reaches the whole process group, and the
     * launcher alone decides what stops when. A JVM leaves a signal alone that was ignored when it began.
     */
    static List<String> shielded(List<String> command) {
        if (isWindows()) {
            return command;
        }
        List<String> shielded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        shielded.addAll(command);
        return shielded;
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    static String java() {
        return System.getProperty("java.home") + (isWindows() ? "\\bin\\java.exe" : "/bin/java");
    }

    /** Asks the process and its descendants to end; after half a minute it no longer asks. */
    static void end(ProcessHandle process) {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.add(process);
        family.forEach(ProcessHandle::destroy);
        family.forEach(Processes::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stillThere) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
