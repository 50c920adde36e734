package org.imprimatur.platform.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URI;
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
    /** The guard instance that grants are made out to. */
    static final String GUARD_AUDIENCE = "guard-1";

    /** All of them; the Stripe stand-in only when the application does not talk to Stripe itself. */
    static List<StandIn> all(Platform platform, Stripe stripe) throws IOException {
        Path data = platform.layout().data();
        Ports ports = platform.ports();
        List<StandIn> all = new ArrayList<>(List.of(renderer(data, ports), guard(data, ports, platform.url())));
        if (stripe.isStandIn()) {
            all.add(stripe(data, ports, platform.url(), stripe));
        }
        return all;
    }

    private static StandIn renderer(Path data, Ports ports) {
        return new StandIn(
                "Preview renderer",
                "renderer",
                "org.imprimatur.platform.renderer.RendererMain",
                ports.renderer(),
                List.of("--data", data.resolve("renderer").toString()));
    }

    private static StandIn guard(Path data, Ports ports, String application) {
        List<String> arguments = List.of(
                "--upstream",
                "http://127.0.0.1:" + ports.renderer(),
                "--jwks",
                application + "/.well-known/jwks.json",
                "--audience",
                GUARD_AUDIENCE,
                "--journal",
                data.resolve("guard").toString());
        return new StandIn(
                "Inference guard", "guard", "org.imprimatur.platform.guard.GuardMain", ports.guard(), arguments);
    }

    private static StandIn stripe(Path data, Ports ports, String application, Stripe stripe) throws IOException {
        Path secret = data.resolve("stripe-webhook.secret");
        PrivateFiles.write(secret, stripe.webhookSecret());
        List<String> arguments = List.of(
                "--webhook", application + "/api/webhooks/stripe",
                "--webhook-secret-file", secret.toString(),
                "--data", data.resolve("stripe").toString());
        return new StandIn(
                "Stripe stand-in", "stripe", "org.imprimatur.platform.stripe.StripeMain", ports.stripe(), arguments);
    }

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
        return Path.of(URI.create(url.toString())).toString();
    }
}
