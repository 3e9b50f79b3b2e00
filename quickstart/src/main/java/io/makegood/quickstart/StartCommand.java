package io.makegood.quickstart;

import io.makegood.quickstart.story.Story;
import io.makegood.quickstart.suite.DataFolder;
import io.makegood.quickstart.suite.Suite;
import io.makegood.quickstart.suite.SuitePlan;
import io.makegood.quickstart.suite.SuitePorts;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything, tells the story, shows where everything is, and runs until it is told to stop. */
@Command(
        name = "start",
        description = "Start PostgreSQL, Kafka and the three services, tell the story, run until Ctrl-C.")
final class StartCommand implements Runnable {

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "8100",
            description = "The services listen on the three ports after it, the rest on the next four (default: 8100).")
    private int portBase;

    @Option(names = "--fresh", description = "Forget all data first.")
    private boolean fresh;

    @Mixin
    private DataOption data = new DataOption();

    private final PrintStream out = System.out;

    @Override
    public void run() {
        Progress progress = Progress.to(out);
        Suite suite = new Suite(plan(), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.start();
        progress.accept("everything is ready; the story is replayed through the public APIs");
        Story story = new Story(suite, progress);
        story.replay();
        story.tell(out);
        new Directions(suite, data.folder()).print(out);
        waitForTheEnd();
    }

    private SuitePlan plan() {
        DataFolder folder = data.folder();
        if (fresh) {
            Suite.clear(folder);
        }
        return SuitePlan.kept(Root.folder(), folder, SuitePorts.from(portBase));
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
