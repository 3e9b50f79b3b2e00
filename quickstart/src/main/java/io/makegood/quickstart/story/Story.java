package io.makegood.quickstart.story;

import io.makegood.quickstart.suite.Suite;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The chapters replayed in a running suite, told, and compared with what was calculated by hand. */
public final class Story {

    private final List<Chapter> chapters;
    private final Suite suite;
    private final Consumer<String> progress;

    /** Says on the way how far the replay has come. */
    public Story(Suite suite, Consumer<String> progress) {
        this(StoryBook.open(), suite, progress);
    }

    private Story(List<Chapter> chapters, Suite suite, Consumer<String> progress) {
        this.chapters = chapters;
        this.suite = suite;
        this.progress = progress;
    }

    /** The chapters of which carriers tell, in their own formats; the figures are the same. */
    public static Story byCarriers(Suite suite, Consumer<String> progress) {
        return new Story(StoryBook.byCarriers(), suite, progress);
    }

    /** Lets everything happen; what has happened already does not happen again. */
    public void replay() {
        chapters.forEach(chapter -> new Replay(chapter, apis(chapter), progress).run(suite.merchant()));
    }

    public void tell(PrintStream out) {
        for (Chapter chapter : chapters) {
            Outcome outcome = awaited(chapter);
            new Telling(out, chapter.timeline()).tell(outcomes(chapter).promise(), outcome, trackingPage(chapter));
        }
    }

    /** In which figures the suite differs from the hand calculation; in none, when all is well. */
    public List<String> differences() {
        return chapters.stream().flatMap(this::differences).toList();
    }

    private Stream<String> differences(Chapter chapter) {
        return chapter.setting().expected().differences(awaited(chapter)).stream()
                .map(difference -> "order " + chapter.order() + ": " + difference);
    }

    private Outcome awaited(Chapter chapter) {
        return outcomes(chapter).awaited(chapter.setting().expected());
    }

    private TrackingPage trackingPage(Chapter chapter) {
        return TrackingPage.of(chapter.order(), apis(chapter).delivery());
    }

    private Outcomes outcomes(Chapter chapter) {
        return new Outcomes(chapter.order(), apis(chapter));
    }

    private TenantApis apis(Chapter chapter) {
        return TenantApis.of(suite, chapter.setting().tenant());
    }
}
