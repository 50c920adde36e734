package org.imprimatur.platform.renderer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Starts the preview renderer: {@code --port N --data DIR}. */
public final class RendererMain {
    private static final String USAGE = "usage: RendererMain --port N --data DIR";

    private RendererMain() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = options(arguments);
        RendererServer renderer =
                RendererServer.start(Integer.parseInt(get(options, "--port")), Path.of(get(options, "--data")));
        Runtime.getRuntime().addShutdownHook(new Thread(renderer::close, "stop-renderer"));
        System.out.println("Preview renderer (stand-in) listens on http://127.0.0.1:" + renderer.port());
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static String get(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing; " + USAGE);
        }
        return value;
    }
}
