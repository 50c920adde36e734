package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** WildFly with the application deployed. Its base directory is made anew at each start: it keeps nothing that matters. */
final class WildFlyServer {
    private static final String ARCHIVE = "imprimatur.ear";

    /** As in the server's own start script. */
    private static final List<String> MODULE_ACCESS = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final Layout layout;
    private final Ports ports;
    private final Path base;

    WildFlyServer(Layout layout, Ports ports) {
        this.layout = layout;
        this.ports = ports;
        this.base = layout.data().resolve("wildfly");
    }

    String url() {
        return "http://127.0.0.1:" + ports.application();
    }

    String readyUrl() {
        return "http://127.0.0.1:" + ports.management() + "/health/ready";
    }

    /** Configures the unpacked server unless that was done with this script before. */
    void configure(Progress progress) throws IOException, InterruptedException {
        Path marker = layout.servers().resolve("wildfly.configured");
        String digest = digest(layout.wildFlyScript());
        if (Files.exists(marker) && Files.readString(marker).equals(digest)) {
            return;
        }
        progress.say("Configuring WildFly (once)");
        Path configuration = layout.wildFlyHome().resolve("standalone/configuration");
        Path pristine = configuration.resolve("standalone.xml.pristine");
        if (!Files.exists(pristine)) {
            Files.copy(configuration.resolve("standalone.xml"), pristine);
        }
        Files.copy(pristine, configuration.resolve("standalone.xml"), StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> environment =
                Map.of("JBOSS_HOME", layout.wildFlyHome().toString());
        Path log = layout.logs().resolve("wildfly-configure.log");
        if (Commands.run(configureCommand(), environment, log) != 0) {
            throw new StartFailedException(
                    "WildFly could not be configured: %s - see %s".formatted(LogTail.lastLine(log), layout.shown(log)));
        }
        Files.writeString(marker, digest);
    }

    private List<String> configureCommand() {
        List<String> command = jboss(List.of("-Djboss.cli.log.level=ERROR"), "org.jboss.as.cli");
        command.add("--file=" + layout.wildFlyScript());
        return command;
    }

    ChildProcess start(Map<String, String> settings) throws IOException {
        layOut(settings);
        List<String> options = new ArrayList<>(MODULE_ACCESS);
        options.addAll(List.of(
                "-Xms256m",
                "-Xmx1g",
                "-XX:MaxMetaspaceSize=512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djboss.server.base.dir=" + base,
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.socket.binding.port-offset=" + ports.offset(),
                "-Djboss.node.name=imprimatur"));
        List<String> command = jboss(options, "org.jboss.as.standalone");
        command.add("--server-config=standalone.xml");
        command.add("--properties=" + settingsFile());
        return ChildProcess.start(layout, "WildFly", "wildfly", command, Map.of());
    }

    private List<String> jboss(List<String> options, String module) {
        Path home = layout.wildFlyHome();
        List<String> command = new ArrayList<>(List.of(Processes.java()));
        command.addAll(options);
        command.addAll(List.of(
                "-Djboss.home.dir=" + home,
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                module));
        return command;
    }

    private void layOut(Map<String, String> settings) throws IOException {
        if (!Files.exists(layout.ear())) {
            throw new StartFailedException("there is no " + layout.shown(layout.ear()) + ": run mvn -Prun package");
        }
        for (String made : List.of("configuration", "deployments", "tmp", "data/content")) {
            PrivateFiles.deleteTree(base.resolve(made));
        }
        PrivateFiles.directory(base);
        PrivateFiles.copyTree(layout.wildFlyHome().resolve("standalone/configuration"), base.resolve("configuration"));
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        Files.copy(layout.ear(), deployments.resolve(ARCHIVE));
        PrivateFiles.write(settingsFile(), propertiesOf(settings));
    }

    private Path settingsFile() {
        return base.resolve("imprimatur.properties");
    }

    private static String propertiesOf(Map<String, String> settings) throws IOException {
        java.util.Properties properties = new java.util.Properties();
        properties.putAll(settings);
        java.io.StringWriter text = new java.io.StringWriter();
        properties.store(text, null);
        return text.toString();
    }

    /** Throws when the server has given up on the application. */
    void requireDeployable() {
        refusal().ifPresent(cause -> {
            throw new StartFailedException("WildFly could not deploy the application: %s - see %s"
                    .formatted(cause, layout.shown(layout.logs().resolve("wildfly.log"))));
        });
    }

    private Optional<String> refusal() {
        Path failed = base.resolve("deployments").resolve(ARCHIVE + ".failed");
        try {
            return Files.exists(failed) ? Optional.of(cause(Files.readString(failed))) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of("its reason could not be read");
        }
    }

    /** The innermost cause in the server's failure description. */
    static String cause(String description) {
        String innermost = Stream.of(description.split("Caused by: ", -1))
                .reduce((first, last) -> last)
                .orElse(description);
        return LogTail.shortened(
                innermost.replaceAll("(?:\\\\n|StackTrace:|[\\s\"}])+$", "").replaceAll("\\s+", " "));
    }

    private static String digest(Path file) throws IOException {
        try {
            byte[] text = Files.readString(file).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
