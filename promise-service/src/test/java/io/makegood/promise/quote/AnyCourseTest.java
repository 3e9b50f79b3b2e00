package io.makegood.promise.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every ready-made guarantee, whatever happens and whenever it is told. Each seed is one made-up promise;
 * {@code -Dmakegood.courses} asks for more of them.
 */
class AnyCourseTest {

    private static final int COURSES = Integer.getInteger("makegood.courses", 25);

    static List<Template> templates() {
        return Template.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void what_was_told_so_far_in_any_order_and_twice_comes_to_what_it_would_at_once(Template template) {
        for (int seed = 0; seed < COURSES; seed++) {
            Course course = AnyCourse.muddled(template, seed);
            if (!isAsAtOnce(course)) {
                fail(shown(course.smallest(smaller -> !isAsAtOnce(smaller))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void worse_never_pays_less_in_all_unless_the_terms_say_so(Template template) {
        for (int seed = 0; seed < COURSES; seed++) {
            for (Worse way : EverWorse.of(AnyCourse.calm(template, seed))) {
                if (way.fall().isPresent()) {
                    fail(way.smallest().fall().orElseThrow());
                }
            }
        }
    }

    @Test
    void worse_that_pays_less_is_found() {
        Template falling = Template.of("falling", 1, yaml("""
                currency: EUR
                zone: Europe/Vienna
                rounding: half-up
                overpaid: recover
                objectives: [{id: arrival, due: {within: P1D}, reachedBy: [arrived]}]
                awards:
                - id: late
                  for: arrival
                  remedies: [{kind: refund}]
                  pay: {tiers: [{below: PT6H, amount: 10}, {from: PT6H, amount: 9}]}
                """));

        assertThat(IntStream.range(0, COURSES)
                        .mapToObj(seed -> AnyCourse.calm(falling, seed))
                        .flatMap(course -> EverWorse.of(course).stream())
                        .flatMap(way -> way.fall().stream()))
                .isNotEmpty()
                .allSatisfy(fall -> assertThat(fall).contains("10.00 for", "9.00 for"));
    }

    private static JsonNode yaml(String text) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isAsAtOnce(Course course) {
        Watch watch = course.watch();
        return IntStream.rangeClosed(0, course.tellings().size())
                .allMatch(told -> look(watch, course, told).equals(look(course.watch(), course, told)));
    }

    /** After so many tellings; after the last, at the end. */
    private static Map<String, String> look(Watch watch, Course course, int told) {
        List<Telling> tellings = course.tellings();
        Instant now =
                told == tellings.size() ? course.end() : tellings.get(told).toldAt();
        return watch.lookAt(now, course.events().subList(0, told)).standing();
    }

    private static String shown(Course course) {
        StringBuilder shown = new StringBuilder(course.toString());
        Watch watch = course.watch();
        for (int told = 0; told <= course.tellings().size(); told++) {
            Map<String, String> came = look(watch, course, told);
            Map<String, String> atOnce = look(course.watch(), course, told);
            came.entrySet().removeIf(entry -> atOnce.remove(entry.getKey(), entry.getValue()));
            if (!came.isEmpty() || !atOnce.isEmpty()) {
                shown.append("%nafter %d came %s%n but at once %s".formatted(told, came, atOnce));
            }
        }
        return shown.toString();
    }
}
