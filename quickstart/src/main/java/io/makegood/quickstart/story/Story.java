package io.makegood.quickstart.story;

import io.makegood.quickstart.suite.Suite;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** The chapters replayed in a running suite, told, and compared with what was calculated by hand. */
public final class Story {

    private final List<Chapter> chapters = StoryBook.open();
    private final Suite suite;

    public Story(Suite suite) {
        this.suite = suite;
    }

    /** Lets everything happen; what has happened already does not happen again. */
    public void replay() {
        chapters.forEach(chapter -> new Replay(chapter, apis(chapter)).run(suite.merchant()));
    }

    public void tell(PrintStream out) {
        for (Chapter chapter : chapters) {
            Outcomes outcomes = outcomes(chapter);
            Outcome outcome = outcomes.awaited(chapter.setting().expected());
            new Telling(out, chapter.timeline()).tell(outcomes.promise(), outcome);
        }
    }

    /** In which figures the suite differs from the hand calculation; in none, when all is well. */
    public List<String> differences() {
        return chapters.stream().flatMap(this::differences).toList();
    }

    private Stream<String> differences(Chapter chapter) {
        return chapter.setting().expected().differences(outcomes(chapter).now()).stream()
                .map(difference -> "order " + chapter.order() + ": " + difference);
    }

    private Outcomes outcomes(Chapter chapter) {
        return new Outcomes(chapter.order(), apis(chapter));
    }

    private TenantApis apis(Chapter chapter) {
        return TenantApis.of(suite, chapter.setting().tenant());
    }
}
