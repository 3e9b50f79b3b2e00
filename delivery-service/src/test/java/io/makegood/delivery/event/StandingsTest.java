package io.makegood.delivery.event;

import static io.makegood.delivery.event.TellEvent.anEvent;
import static io.makegood.delivery.event.TellEvent.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingsTest {

    record Agreed(String about, List<Case> cases) {}

    record Case(String name, Map<String, Named> events, Map<String, String> standings) {

        List<FulfilmentEvent> told() {
            return events.entrySet().stream()
                    .map(event -> event.getValue().by(event.getKey()))
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Named(@Nullable String withdraws, @Nullable String corrects) {

        FulfilmentEvent by(String id) {
            return anEvent(id).withdrawing(withdraws).correcting(corrects).told();
        }
    }

    static Stream<Case> agreed() throws IOException {
        try (InputStream cases =
                StandingsTest.class.getResourceAsStream("/contracts/fulfilment-recorded/standings.json")) {
            return new ObjectMapper().readValue(cases, Agreed.class).cases().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("agreed")
    void what_stands_is_as_agreed(Case agreed) {
        Map<String, String> standings = words(Standings.of(agreed.told()));

        assertThat(standings).isEqualTo(agreed.standings());
    }

    @Test
    void what_stands_does_not_depend_on_the_order_in_which_it_was_told() {
        long seed = 20091102;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<FulfilmentEvent> events = new ArrayList<>(anyEvents(random));
            Map<EventId, Standing> standings = Standings.of(events);

            Collections.shuffle(events, random);

            assertThat(Standings.of(events))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(standings);
        }
    }

    @Test
    void a_chain_of_any_length_is_followed_to_its_last_word() {
        int length = 100_000;
        List<FulfilmentEvent> chain = IntStream.range(0, length)
                .mapToObj(i -> anEvent("" + i)
                        .withdrawing(i == 0 ? null : "" + (i - 1))
                        .told())
                .toList();

        Map<EventId, Standing> standings = Standings.of(chain);

        assertThat(standings)
                .containsEntry(idOf("" + (length - 1)), Standing.EFFECTIVE)
                .containsEntry(idOf("" + (length - 2)), Standing.WITHDRAWN)
                .containsEntry(idOf("0"), Standing.WITHDRAWN);
    }

    /** Events that name each other at random: chains, trees, circles, and events nobody has heard of. */
    private static List<FulfilmentEvent> anyEvents(Random random) {
        int count = 1 + random.nextInt(12);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    TellEvent event = anEvent("" + i);
                    String other = "" + (i + 1 + random.nextInt(count)) % (count + 1);
                    return switch (random.nextInt(3)) {
                        case 0 -> event.told();
                        case 1 -> event.withdrawing(other).told();
                        default -> event.correcting(other).told();
                    };
                })
                .toList();
    }

    private static Map<String, String> words(Map<EventId, Standing> standings) {
        return standings.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().id(), entry -> entry.getValue().word()));
    }
}
