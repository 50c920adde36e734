package org.imprimatur.platform.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A real Chromium for the system tests, found or fetched; its absence is a failure, never a skipped test. */
public final class Chromium implements AutoCloseable {
    /** Names the browser's program. */
    private static final String PROPERTY = "imprimatur.chromium";

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
        this.context = newContext(true);
    }

    /** Opens a browser of its own, with no history and nobody signed in. */
    public static Chromium open() {
        Path program = find();
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options =
                new LaunchOptions().setExecutablePath(program).setHeadless(true).setArgs(FLAGS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** The browser's context: cookies, pages. */
    public BrowserContext context() {
        return context;
    }

    /** One more person's cookies and pages, with an empty cache. */
    public BrowserContext newContext(boolean scripts) {
        return browser.newContext(new NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(scripts));
    }

    /** The same, signed in already. @param storage what {@link BrowserContext#storageState()} said of someone */
    public BrowserContext newContextOf(String storage) {
        return browser.newContext(new NewContextOptions().setLocale("en-GB").setStorageState(storage));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path find() {
        return Stream.<Supplier<Optional<Path>>>of(
                        Chromium::named, Chromium::onPath, Chromium::ofPlaywright, Chromium::ofDebian)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium: install it (apt-get install chromium) or name its program with -D" + PROPERTY));
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    }

    private static Optional<Path> onPath() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(directory -> PROGRAMS.stream().map(program -> Path.of(directory, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Playwright's own download, into its own cache; fails where its servers cannot be reached. */
    private static Optional<Path> ofPlaywright() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        run(List.of(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium"));
        try (Playwright playwright = Playwright.create()) {
            return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Files::isExecutable);
        }
    }

    private static Optional<Path> ofDebian() {
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            run(List.of("apt-get", "update"));
            run(List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium"));
        }
        return onPath();
    }

    private static void run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
