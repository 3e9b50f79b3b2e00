package io.makegood.terms.clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.makegood.terms.Sheet;
import io.makegood.terms.Terms;
import io.makegood.terms.check.Validation;
import io.makegood.terms.clock.DueTimes.Due;
import io.makegood.terms.clock.RunningTime.Pause;
import io.makegood.terms.objective.Objective.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A due time as terms say it, and all that bears on it. */
final class Clock {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String TERMS = """
            currency: EUR
            zone: Europe/Amsterdam
            rounding: half-up
            overpaid: recover
            facts: {}
            objectives: [{id: reached, reachedBy: [reached]}]
            """;

    private final ObjectNode terms = (ObjectNode) yaml(TERMS);
    private final Map<String, JsonNode> facts = new HashMap<>();
    private final List<Pause> pauses = new ArrayList<>();
    private Optional<Instant> given = Optional.empty();

    private Clock(String due) {
        ((ObjectNode) terms.at("/objectives/0")).set("due", yaml(due));
    }

    static Clock due(String rules) {
        return new Clock(rules);
    }

    Clock in(String zone) {
        terms.put("zone", zone);
        return this;
    }

    Clock calendar(String calendar) {
        terms.set("calendar", yaml(calendar));
        return this;
    }

    /** Declared, but not known. */
    Clock fact(String name, String type) {
        ((ObjectNode) terms.path("facts")).set(name, yaml(type));
        return this;
    }

    Clock fact(String name, String type, String value) {
        facts.put(name, yaml(value));
        return fact(name, type);
    }

    Clock given(String at) {
        given = Optional.of(instant(at));
        return this;
    }

    Clock paused(String from, String until) {
        pauses.add(new Pause(instant(from), instant(until)));
        return this;
    }

    Clock pausedFrom(String from) {
        pauses.add(new Pause(instant(from), null));
        return this;
    }

    Optional<Due> startedAt(String start) {
        Terms read = Validation.trusted(terms, Map.of());
        Sheet known = new Sheet(read.lets(), read.facts().typed(facts), new ArrayList<>());
        Deadline objective = (Deadline) read.objective("reached");
        return new DueTimes(read.zone(), read.calendar(), known, given.orElse(null), new RunningTime(pauses))
                .due(objective.due(), instant(start));
    }

    static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
