package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL on the loopback interface, durable (fsync, synchronous_commit) and with SCRAM passwords for everyone. It
 * leads its own process group ({@code pg_ctl} sees to that), so the terminal's Ctrl-C does not reach it.
 */
final class PostgresServer implements Server {
    private static final String SETTINGS = "imprimatur.conf";

    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;
    private final Path cluster;
    private final Path log;

    PostgresServer(Layout layout, Ports ports, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
        this.cluster = layout.data().resolve("postgres");
        this.log = layout.logs().resolve("postgres.log");
    }

    /** Starts the server, after making the cluster when there is none, and returns when it takes connections. */
    void start() throws IOException, InterruptedException {
        requireRunnable();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise();
        }
        clearLeftover();
        Files.writeString(cluster.resolve(SETTINGS), settings());
        Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        if (control("start", "-w", "-t", "120", "-l", log.toString()) != 0) {
            throw new StartFailedException(
                    "PostgreSQL did not start: %s - see %s".formatted(LogTail.lastLine(log), layout.shown(log)));
        }
    }

    private void initialise() throws IOException, InterruptedException {
        PrivateFiles.deleteTree(cluster);
        PrivateFiles.directory(cluster);
        Path password = layout.data().resolve("postgres.password");
        PrivateFiles.write(password, secrets.get(Secret.DATABASE_SUPERUSER) + "\n");
        try {
            int status = run(
                    "initdb",
                    "--pgdata=" + cluster,
                    "--username=postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
            if (status != 0) {
                throw new StartFailedException("PostgreSQL could not make its files: %s - see %s"
                        .formatted(LogTail.lastLine(log), layout.shown(log)));
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Path settings = cluster.resolve("postgresql.conf");
        Files.writeString(settings, Files.readString(settings) + "\ninclude '" + SETTINGS + "'\n");
    }

    private String settings() {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                password_encryption = 'scram-sha-256'
                max_connections = 100
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(ports.postgres());
    }

    /** A killed launcher leaves the server, a killed server leaves its lock file: neither may stop the next start. */
    private void clearLeftover() throws IOException, InterruptedException {
        Path lock = cluster.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        Optional<ProcessHandle> leftover = running();
        if (leftover.isPresent()) {
            control("stop", "-m", "fast", "-w", "-t", "60");
        }
        Files.deleteIfExists(lock);
    }

    private Optional<ProcessHandle> running() {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(PostgresServer::isPostgres);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException notRunning) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    private int control(String action, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("pg_ctl", action, "-D", cluster.toString(), "-s"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(layout.postgresHome().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return Commands.run(command, Map.of("LC_ALL", "C", "TZ", "UTC"), log);
    }

    private int run(String[] command) throws IOException, InterruptedException {
        String[] arguments = new String[command.length - 1];
        System.arraycopy(command, 1, arguments, 0, arguments.length);
        return run(command[0], arguments);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody. */
    private static List<String> asOrdinaryUser() {
        return isRoot() ? List.of("unshare", "--user") : List.of();
    }

    private void requireRunnable() throws IOException, InterruptedException {
        if (isRoot() && Commands.run(List.of("unshare", "--user", "true"), Map.of(), log) != 0) {
            throw new StartFailedException(
                    "PostgreSQL refuses to run as root and `unshare --user` (util-linux) is not allowed here: start as an ordinary user");
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public ProcessHandle process() {
        return running().orElseThrow(() -> Readiness.ended(this, layout));
    }

    @Override
    public boolean isAlive() {
        return running().isPresent();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public void stop() {
        try {
            if (isAlive() && control("stop", "-m", "fast", "-w", "-t", "60") != 0) {
                control("stop", "-m", "immediate", "-w", "-t", "20");
            }
        } catch (IOException notStopped) {
            throw new StartFailedException("PostgreSQL could not be stopped: see " + layout.shown(log), notStopped);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
