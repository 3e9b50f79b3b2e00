package io.makegood.delivery.parcel;

import static io.makegood.delivery.event.TellEvent.AFTERNOON;
import static io.makegood.delivery.event.TellEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.delivery.vocabulary.VocabularyReader;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps that carriers set, each a row: what happened hour by hour, and where the parcel is in the end. */
class CourseTest {

    private static final Vocabulary VOCABULARY = VocabularyReader.vocabulary();
    private static final List<String> TYPES = List.of(
            "announced",
            "picked-up",
            "arrived-at-facility",
            "out-for-delivery",
            "delivery-attempted",
            "ready-for-collection",
            "delivered",
            "collected",
            "delivered-to-other",
            "refused",
            "lost",
            "damaged",
            "returning",
            "returned",
            "exception-resolved",
            "unknown",
            "no-update");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "announced, announced, -",
                "no-information, announced, -",
                "unknown, -, -",
                "picked-up departed-facility, underway, -",
                "picked-up out-for-delivery arrived-at-facility, out, -",
                "out-for-delivery delivery-attempted, out, -",
                "out-for-delivery ready-for-collection, waiting, -",
                "ready-for-collection collected, delivered, customer",
                "ready-for-collection collection-overdue returning returned, ended, sender",
                "out-for-delivery delivered, delivered, customer",
                "delivered out-for-delivery, delivered, customer",
                "delivered delivery-attempted, delivered, customer",
                "delivered lost, delivered, customer",
                "delivered-to-other, delivered, other",
                "delivered delivered-to-other, delivered, customer",
                "lost, ended, -",
                "lost delivered, delivered, customer",
                "lost returning, returning, -",
                "disposed in-transit, ended, -",
                "refused, -, -",
                "refused delivered, delivered, customer",
                "refused returning, returning, -",
                "returning picked-up out-for-delivery, returning, -",
                "returning picked-up out-for-delivery delivered, ended, sender",
                "returning collected, ended, sender",
                "returning lost, ended, -",
                "returning lost delivered, ended, sender",
                "returned, ended, sender",
                "returned delivered, ended, sender",
                "delivered returning, returning, -",
                "delivered returning delivered, ended, sender",
            })
    void a_parcel_is_where_the_rules_say(String happened, String stage, String recipient) {
        ParcelState state = course(happened).state();

        assertThat(word(state.stage() == null ? null : state.stage().word())).isEqualTo(word(stage));
        assertThat(word(state.recipient() == null ? null : state.recipient().word()))
                .isEqualTo(word(recipient));
    }

    private static String word(@Nullable String word) {
        return String.valueOf(word);
    }

    @Test
    void it_is_there_since_it_first_got_there() {
        ParcelState state =
                course("picked-up departed-facility delivered delivered").state();

        assertThat(at(state.reachedBy())).isEqualTo(AFTERNOON.plusHours(2));
        assertThat(at(state.lastScan())).isEqualTo(AFTERNOON.plusHours(3));
    }

    @Test
    void a_delivery_before_the_return_stays_one_and_the_one_after_it_is_a_return() {
        Course course = course("delivered returning delivered");

        assertThat(at(course.state().delivery())).isEqualTo(AFTERNOON);
        assertThat(course.steps())
                .extracting(Course.Step::effectiveType)
                .containsExactly("delivered", "returning", "returned");
    }

    @Test
    void in_the_moment_in_which_it_goes_back_it_is_not_handed_over() {
        Course course = Course.of(
                List.of(
                        anEvent("a").ofType("delivered").told(),
                        anEvent("b").ofType("returning").told()),
                VOCABULARY);

        assertThat(course.state().delivery()).isNull();
        assertThat(course.state().recipient()).isEqualTo(Recipient.SENDER);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "picked-up delayed, delayed",
                "picked-up delayed arrived-at-facility, -",
                "exception exception-resolved, -",
                "customs-held customs-cleared, -",
                "delivery-attempted out-for-delivery, -",
                "damaged out-for-delivery delivered, damaged",
                "refused returning picked-up returned, refused",
                "delayed address-problem, address-problem",
                "delayed unknown, delayed"
            })
    void trouble_lasts_until_the_parcel_goes_on(String happened, String trouble) {
        FulfilmentEvent left = course(happened).state().trouble();

        assertThat(word(left == null ? null : left.type())).isEqualTo(word(trouble));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "announced no-information, -",
                "picked-up no-update, picked-up",
                "picked-up unknown, unknown",
                "dispatched complaint order-paid, dispatched"
            })
    void a_scan_is_what_somebody_saw(String happened, String last) {
        FulfilmentEvent scan = course(happened).state().lastScan();

        assertThat(word(scan == null ? null : scan.type())).isEqualTo(word(last));
    }

    /** Times come from few hours, so that many things happen in the same moment. */
    @Test
    void it_is_the_same_in_whatever_order_things_were_told() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<FulfilmentEvent> facts = new ArrayList<>(IntStream.range(0, 8)
                    .mapToObj(id -> anEvent("e" + id)
                            .ofType(TYPES.get(random.nextInt(TYPES.size())))
                            .at(AFTERNOON.plusHours(random.nextInt(4)))
                            .told())
                    .toList());
            Course course = Course.of(facts, VOCABULARY);
            for (int round = 0; round < 10; round++) {
                Collections.shuffle(facts, random);

                assertThat(Course.of(facts, VOCABULARY)).as("seed %d", seed).isEqualTo(course);
            }
        }
    }

    /** Whatever is dated later, a customer who got the parcel got it; only a return that began before takes it back. */
    @Test
    void nothing_that_happens_later_takes_a_delivery_back() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<FulfilmentEvent> facts = new ArrayList<>();
            facts.add(anEvent("delivery").at(AFTERNOON).told());
            IntStream.range(0, 6)
                    .forEach(id -> facts.add(anEvent("later-" + id)
                            .ofType(TYPES.get(random.nextInt(TYPES.size())))
                            .at(AFTERNOON.plusHours(1 + random.nextInt(4)))
                            .told()));

            ParcelState state = Course.of(facts, VOCABULARY).state();

            assertThat(state.delivery()).as("seed %d", seed).isEqualTo(facts.get(0));
            assertThat(state.stage()).as("seed %d", seed).isGreaterThanOrEqualTo(Stage.DELIVERED);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable FulfilmentEvent fact) {
        return fact == null ? null : fact.occurredAt();
    }

    private static Course course(String happened) {
        List<String> types = Arrays.asList(happened.split(" "));
        return Course.of(
                IntStream.range(0, types.size())
                        .mapToObj(hour -> anEvent("e" + hour)
                                .ofType(types.get(hour))
                                .at(AFTERNOON.plusHours(hour))
                                .told())
                        .toList(),
                VOCABULARY);
    }
}
