package org.imprimatur.platform.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small server of this module, run in a JVM of its own on the launcher's class path. */
record StandIn(String name, String id, String mainClass, int port, List<String> arguments) {
    boolean isPresent() {
        String file = mainClass.replace('.', '/') + ".class";
        return StandIn.class.getClassLoader().getResource(file) != null;
    }

    String readyUrl() {
        return "http://127.0.0.1:" + port + "/health";
    }

    ChildProcess start(Layout layout) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Processes.java(),
                "-Xmx192m",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                mainClass,
                "--port",
                Integer.toString(port)));
        command.addAll(arguments);
        return ChildProcess.start(layout, name, id, command, Map.of());
    }

    /** Inside Maven the launcher's classes come from a loader of the exec plugin, not from the JVM's class path. */
    private static String classPath() {
        if (StandIn.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(StandIn::path).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        return Path.of(java.net.URI.create(url.toString())).toString();
    }
}
