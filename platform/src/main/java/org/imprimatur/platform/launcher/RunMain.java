package org.imprimatur.platform.launcher;

import java.io.IOException;
import org.imprimatur.platform.launcher.sample.SampleSize;
import org.imprimatur.platform.launcher.sample.SampleWorld;

/** {@code mvn -Prun package} ends here: starts the platform and keeps it running until Ctrl-C. */
public final class RunMain {
    private static final String RESET = "imprimatur.reset";

    private RunMain() {}

    /** Exits with status 1, after one line that says what to do, when something is in the way. */
    public static void main(String[] arguments) throws InterruptedException {
        Progress progress = Progress.toConsole();
        try {
            run(progress);
        } catch (StartFailedException inTheWay) {
            progress.show("imprimatur: " + inTheWay.getMessage());
            System.exit(1);
        } catch (IOException | RuntimeException unforeseen) {
            progress.show("imprimatur: could not start: " + unforeseen);
            System.exit(1);
        }
    }

    private static void run(Progress progress) throws IOException, InterruptedException {
        SampleSize sample = SampleSize.ofProperty();
        Platform platform = new Platform(Layout.ofRun(), Ports.ofProperties(), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "imprimatur-stop"));
        if (isResetWanted()) {
            platform.reset();
        }
        platform.start();
        if (!platform.isClosing()) {
            greet(platform, sample, progress);
        }
        awaitEnd(platform);
    }

    private static void greet(Platform platform, SampleSize sample, Progress progress) throws IOException {
        // Invented people have no business beside real money.
        if (sample == SampleSize.NONE || !platform.isSandbox()) {
            progress.show(platform.banner());
            return;
        }
        SampleWorld world = platform.sampleWorld();
        try {
            world.begin();
            progress.show(platform.banner());
        } catch (InterruptedException stopping) {
            return;
        }
        if (sample == SampleSize.FULL) {
            world.growInBackground();
        }
    }

    /** What went wrong is said last, when nothing else will be printed. */
    private static void awaitEnd(Platform platform) throws InterruptedException {
        try {
            platform.awaitEnd();
        } catch (StartFailedException ended) {
            platform.close();
            throw ended;
        }
    }

    private static boolean isResetWanted() {
        String reset = System.getProperty(RESET);
        return reset != null && !"false".equals(reset);
    }
}
