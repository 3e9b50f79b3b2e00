package io.makegood.promise;

import static io.makegood.promise.World.aPromiseForNoon;
import static io.makegood.promise.World.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.promise.PromiseMade;
import io.makegood.promise.promise.RePromised;
import io.makegood.promise.verdict.Verdict;
import io.makegood.promise.verdict.VerdictReached;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Dangdang story as the rules tell it, and that it is told as agreed with those who listen. */
class PromiseStoryTest {

    private static final List<String> TOLD = List.of(
            "01-at-risk",
            "02-breached-in-silence",
            "03-breached-24h",
            "04-re-promise-1-at-risk",
            "05-re-promise-2-at-risk",
            "06-re-promise-1-breached",
            "07-re-promise-2-breached",
            "08-breached-48h",
            "09-re-promise-3-at-risk",
            "10-breached-72h",
            "11-re-promise-3-breached");

    @Test
    void a_promise_and_three_later_dates_are_broken_in_silence() {
        World story = dangdang();

        story.judgedAt(at("2009-11-05T13:37:00"));

        assertThat(told(story))
                .isEqualTo(TOLD.stream()
                        .map(name -> agreed("verdict-reached/example-" + name))
                        .toList());
    }

    @Test
    void whoever_watches_live_tells_the_same_story() {
        World story = dangdang();

        IntStream.range(0, 5 * 24).forEach(hour -> story.judgedAt(World.MADE.plusSeconds(hour * 3_600L)));

        assertThat(told(story)).hasSize(TOLD.size());
    }

    @Test
    void a_promise_made_is_told_as_agreed() {
        assertThat(json(PromiseMade.of(aPromiseForNoon().promise()))).isEqualTo(agreed("promise-made/example"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_later_date_is_told_as_agreed(int number) {
        var promise = dangdang().promise();

        assertThat(json(RePromised.of(promise, promise.dueTimes().get(number))))
                .isEqualTo(agreed("re-promised/example-" + number));
    }

    @Test
    void a_late_scan_and_a_cancellation_are_told_as_agreed() {
        World scanned = aPromiseForNoon();
        scanned.judgedAt(at("2009-11-02T16:00:00"));
        scanned.delivered(at("2009-11-02T11:40:00")).judgedAt(at("2009-11-02T17:00:00"));
        World cancelled = aPromiseForNoon().cancelled(at("2009-11-02T09:00:00"));
        cancelled.judgedAt(at("2009-11-02T09:00:00"));

        assertThat(told(scanned)).last().isEqualTo(agreed("verdict-reached/example-kept-by-a-late-scan"));
        assertThat(told(cancelled)).containsExactly(agreed("verdict-reached/example-void"));
    }

    private static World dangdang() {
        return aPromiseForNoon()
                .offeredAgain(at("2009-11-02T15:00:00"), at("2009-11-03T23:59:59"), "delivery company, by phone")
                .offeredAgain(at("2009-11-03T16:00:00"), at("2009-11-04T10:00:00"), "courier")
                .offeredAgain(at("2009-11-04T16:00:00"), at("2009-11-05T12:00:00"), "courier")
                .delayed(
                        "1993505414-delayed-1",
                        at("2009-11-03T16:00:00"),
                        "carrier",
                        "the courier of the day before had a cold")
                .delayed(
                        "1993505414-delayed-2",
                        at("2009-11-03T16:05:00"),
                        "carrier",
                        "the electric bike's battery is flat")
                .delayed(
                        "1993505414-delayed-3",
                        at("2009-11-04T16:00:00"),
                        "carrier",
                        "the battery is flat again, and the parcel was not loaded");
    }

    private static List<JsonNode> told(World story) {
        return story.verdicts().stream().map(verdict -> told(story, verdict)).toList();
    }

    private static JsonNode told(World story, Verdict verdict) {
        return json(VerdictReached.of(story.promise(), verdict));
    }

    private static JsonNode json(Object message) {
        return Contracts.JSON.valueToTree(message);
    }

    private static JsonNode agreed(String example) {
        return Contracts.read(example + ".json").path("data");
    }
}
