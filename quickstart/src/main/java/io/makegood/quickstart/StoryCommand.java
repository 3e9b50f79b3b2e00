package io.makegood.quickstart;

import io.makegood.quickstart.story.Story;
import io.makegood.quickstart.suite.Suite;
import io.makegood.quickstart.suite.SuitePlan;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells the story in a suite of its own and checks its figures; nothing is left behind. */
@Command(
        name = "story",
        description = "Start in a temporary folder on free ports, tell the story, check its figures, stop.")
final class StoryCommand implements Callable<Integer> {

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        Progress progress = Progress.to(out);
        try (Suite suite = new Suite(SuitePlan.temporary(Root.folder()), progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.start();
            Story story = new Story(suite, progress);
            progress.accept("everything is ready; the story is replayed through the public APIs");
            story.replay();
            story.tell(out);
            return report(story.differences());
        }
    }

    private int report(List<String> differences) {
        out.println();
        differences.forEach(difference -> out.println("WRONG  " + difference));
        out.println(differences.isEmpty() ? "All figures equal the hand calculation." : "The figures are wrong.");
        return differences.isEmpty() ? 0 : 1;
    }
}
