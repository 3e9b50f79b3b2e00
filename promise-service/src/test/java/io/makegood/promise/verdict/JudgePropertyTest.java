package io.makegood.promise.verdict;

import static io.makegood.promise.World.MADE;
import static io.makegood.promise.World.NOON;
import static io.makegood.promise.World.aPromiseForNoon;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.promise.World;
import io.makegood.promise.history.HeardEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for any timeline. Each seed is one made-up timeline; a failure names its seed. */
class JudgePropertyTest {

    private static final List<Integer> SEEDS = IntStream.range(0, 100).boxed().toList();
    private static final Instant END = NOON.plus(Duration.ofDays(6));
    private static final List<String> TYPES = List.of("delivered", "delayed", "delayed", "in-transit", "withdrawn");
    private static final List<String> PARTIES = List.of("carrier", "customer", "unknown", "force-majeure");

    @Test
    void events_in_any_order_and_told_twice_come_to_the_same() {
        SEEDS.forEach(JudgePropertyTest::muddle);
    }

    private static void muddle(int seed) {
        Random random = new Random(seed);
        List<HeardEvent> events = events(random);
        World inOrder = world(seed);
        events.forEach(inOrder::heard);
        inOrder.judgedAt(END);

        List<HeardEvent> muddled = new ArrayList<>(events);
        muddled.addAll(events);
        Collections.shuffle(muddled, random);
        World asTheyCome = world(seed);
        Instant now = MADE;
        for (HeardEvent event : muddled) {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            asTheyCome.heard(event).judgedAt(now.isBefore(END) ? now : END);
        }
        asTheyCome.judgedAt(END);

        assertThat(lastOfEach(asTheyCome)).as("seed %d", seed).isEqualTo(lastOfEach(inOrder));
    }

    @Test
    void watching_live_tells_the_same_as_starting_late() {
        SEEDS.forEach(JudgePropertyTest::watchLive);
    }

    private static void watchLive(int seed) {
        List<HeardEvent> events = events(new Random(seed)).stream()
                .filter(event -> event.withdraws() == null)
                .sorted((one, other) -> one.occurredAt().compareTo(other.occurredAt()))
                .toList();
        World late = world(seed);
        events.forEach(late::heard);
        late.judgedAt(END);

        World live = world(seed);
        Instant now = MADE;
        for (HeardEvent event : events) {
            watch(live, now, event.occurredAt().minusNanos(1_000));
            now = event.occurredAt();
            live.heard(event).judgedAt(now);
        }
        watch(live, now, END);

        assertThat(live.verdicts()).as("seed %d", seed).isEqualTo(late.verdicts());
    }

    /** Looks again only when the judge said so, as the timers do. */
    private static void watch(World world, Instant from, Instant until) {
        Instant now = from;
        while (!now.isAfter(until)) {
            world.judgedAt(now);
            now = world.judgement(now).lookAgainAt().values().stream()
                    .min(Instant::compareTo)
                    .orElse(until.plusSeconds(1));
        }
    }

    private static World world(int seed) {
        World world = aPromiseForNoon();
        if (seed % 2 == 0) {
            world.offeredAgain(NOON.plus(Duration.ofHours(3)), NOON.plus(Duration.ofHours(20 + seed % 40)));
        }
        if (seed % 7 == 0) {
            world.cancelled(NOON.plus(Duration.ofHours(seed - 40)));
        }
        return world;
    }

    private static List<HeardEvent> events(Random random) {
        List<HeardEvent> events = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            Instant at = MADE.plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
            String party = random.nextBoolean() ? PARTIES.get(random.nextInt(PARTIES.size())) : null;
            String withdraws = type.equals("withdrawn") ? String.valueOf(random.nextInt(count)) : null;
            events.add(World.event(String.valueOf(i), type, at, party, null, withdraws));
        }
        return events;
    }

    private static Map<Integer, Outcome> lastOfEach(World world) {
        Map<Integer, Outcome> last = new TreeMap<>();
        world.verdicts().forEach(verdict -> last.put(verdict.due().no(), verdict.outcome()));
        return last;
    }
}
