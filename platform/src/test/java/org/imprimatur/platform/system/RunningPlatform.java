package org.imprimatur.platform.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.imprimatur.platform.launcher.Layout;
import org.imprimatur.platform.launcher.Platform;
import org.imprimatur.platform.launcher.Ports;
import org.imprimatur.platform.launcher.Progress;
import org.imprimatur.platform.launcher.Sandbox;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The platform that the system tests share: started empty before the first of them, stopped after the last. */
public final class RunningPlatform implements LauncherSessionListener {
    /** Set by Failsafe only: unit tests start no server. */
    private static final String ENABLED = "imprimatur.system.tests";

    /** The port offset of a platform that runs already (mvn -Prun package), to be used instead of an own one. */
    private static final String RUNNING = "imprimatur.system.running";

    private static final int PORT_OFFSET = 10_000;

    private static @Nullable Platform platform;

    /** The platform under test. */
    public static Platform get() {
        if (platform == null) {
            throw new IllegalStateException("system tests run by mvn verify: no platform was started");
        }
        return platform;
    }

    /** Its addresses and sample people. */
    public static Sandbox sandbox() {
        return get().sandbox();
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean(ENABLED) && platform == null) {
            platform = start();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (platform != null) {
            platform.close();
            platform = null;
        }
    }

    private static Platform start() {
        try {
            Integer running = Integer.getInteger(RUNNING);
            return running == null ? fresh() : seen(running);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Platform seen(int offset) throws IOException {
        return Platform.running(Layout.ofRun(), new Ports(offset), Progress.toConsole());
    }

    private static Platform fresh() throws IOException {
        Platform fresh = new Platform(Layout.ofTests(), new Ports(PORT_OFFSET), Progress.toConsole());
        Runtime.getRuntime().addShutdownHook(new Thread(fresh::close));
        fresh.reset();
        fresh.start();
        return fresh;
    }
}
