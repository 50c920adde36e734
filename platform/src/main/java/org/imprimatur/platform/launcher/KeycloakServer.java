package org.imprimatur.platform.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak, with the realm {@code imprimatur} imported at the first start and its data in PostgreSQL. */
final class KeycloakServer {
    /** What is fixed when Keycloak is built ("augmented"), so that later starts need not look for it. */
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;
    private final Mail mail;

    KeycloakServer(Layout layout, Ports ports, Secrets secrets, Mail mail) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
        this.mail = mail;
    }

    String url() {
        return "http://127.0.0.1:" + ports.keycloak();
    }

    String readyUrl() {
        return "http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready";
    }

    /** Builds Keycloak unless that was done before. */
    void build(Progress progress) throws IOException, InterruptedException {
        Path marker = layout.keycloakHome().resolve(".built");
        if (Files.exists(marker) && Files.readString(marker).equals(BUILD.toString())) {
            return;
        }
        progress.say("Preparing Keycloak (once, about a minute)");
        Path log = layout.logs().resolve("keycloak-build.log");
        if (Commands.run(command(BUILD), Map.of(), log) != 0) {
            throw new StartFailedException(
                    "Keycloak could not be prepared: %s - see %s".formatted(LogTail.lastLine(log), layout.shown(log)));
        }
        Files.writeString(marker, BUILD.toString());
    }

    ChildProcess start() throws IOException {
        return ChildProcess.start(
                layout,
                "Keycloak",
                "keycloak",
                command(List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.keycloak(),
                        "--http-management-port=" + ports.keycloakManagement(),
                        "--hostname=" + url(),
                        "--cache=local",
                        "--db-url=" + Databases.url(ports.postgres(), Databases.KEYCLOAK),
                        "--db-username=" + Databases.KEYCLOAK,
                        "--db-pool-max-size=15")),
                environment());
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_DB_PASSWORD", secrets.get(Secret.DATABASE_KEYCLOAK)),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secret.KEYCLOAK_ADMIN)),
                Map.entry("IMPRIMATUR_URL", "http://127.0.0.1:" + ports.application()),
                Map.entry("IMPRIMATUR_OIDC_SECRET", secrets.get(Secret.OIDC_CLIENT)),
                Map.entry("IMPRIMATUR_PLATFORM_SECRET", secrets.get(Secret.PLATFORM_CLIENT)),
                Map.entry("IMPRIMATUR_SANDBOX_PASSWORD", secrets.get(Secret.SANDBOX_PASSWORD)),
                Map.entry("IMPRIMATUR_SMTP_HOST", mail.host()),
                Map.entry("IMPRIMATUR_SMTP_PORT", Integer.toString(mail.port())),
                Map.entry("IMPRIMATUR_SMTP_STARTTLS", Boolean.toString(mail.startTls())),
                Map.entry("IMPRIMATUR_SMTP_AUTH", Boolean.toString(!mail.user().isEmpty())),
                Map.entry("IMPRIMATUR_SMTP_USER", mail.user()),
                Map.entry("IMPRIMATUR_SMTP_PASSWORD", mail.password()),
                Map.entry("IMPRIMATUR_SMTP_FROM", mail.address()));
    }

    /** The JVM directly, not through kc.sh, which runs it as a child of its own. */
    private List<String> command(List<String> arguments) {
        Path home = layout.keycloakHome();
        List<String> command = new ArrayList<>(List.of(
                Processes.java(),
                "-Xms128m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home + File.separator + "lib" + File.separator + "quarkus-run.jar",
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }
}
