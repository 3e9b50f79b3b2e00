package io.makegood.terms.reading;

import io.makegood.terms.About;
import io.makegood.terms.Measure;
import io.makegood.terms.document.Place;
import io.makegood.terms.expression.Expression;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.Fact.Learned;
import io.makegood.terms.fact.FactType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the facts that terms declare. */
final class FactsReader {

    static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    static final int MOST = 100;

    private static final Map<String, FactType> TYPES =
            Arrays.stream(FactType.values()).collect(Collectors.toMap(FactType::word, Function.identity()));

    private FactsReader() {}

    static List<Fact> read(Place place) {
        List<Fact> facts = new ArrayList<>();
        Map<String, Place> declared = place.entriesIfAny();
        if (declared.size() > MOST) {
            place.find("declares %d facts, more than %d".formatted(declared.size(), MOST), "ask for less");
        }
        declared.entrySet().stream().limit(MOST).forEach(fact -> facts.add(fact(fact.getKey(), fact.getValue())));
        return facts;
    }

    private static Fact fact(String name, Place place) {
        checkName(name, place);
        if (!place.isObject()) {
            return new Fact(name, About.NONE, place.oneOf(TYPES, FactType.TEXT), List.of(), false, null, null);
        }
        place.knowing("type", "oneOf", "default", "optional", "learnedFrom", "value", "about");
        Fact bare = new Fact(
                name,
                AboutReader.read(place),
                place.has("oneOf") ? FactType.TEXT : place.at("type").oneOf(TYPES, FactType.TEXT),
                place.at("oneOf").itemsIfAny().stream().map(Place::text).toList(),
                place.at("optional").flag(false),
                null,
                learned(place));
        return withDefault(bare, place);
    }

    static void checkName(String name, Place place) {
        if (!NAME.matcher(name).matches()) {
            place.find(
                    "is no name: it must begin with a small letter and have letters and digits, at most 40",
                    "such as orderValue");
        }
        if (NAME.matcher(name).matches() && !Expression.isName(name)) {
            place.find("is a word of the expression language", "choose another name");
        }
        if (Measure.of(name).isPresent()) {
            place.find("has the name of something that is measured", "choose another name");
        }
    }

    private static @Nullable Learned learned(Place place) {
        if (!place.has("learnedFrom")) {
            return null;
        }
        String value = place.has("value") ? place.at("value").text() : null;
        return new Learned(Events.type(place.at("learnedFrom")), value);
    }

    private static Fact withDefault(Fact bare, Place place) {
        if (!place.has("default")) {
            boolean isFlag = bare.isLearned() && bare.type() == FactType.BOOLEAN;
            return isFlag ? with(bare, Boolean.FALSE) : bare;
        }
        Place otherwise = place.at("default");
        try {
            return with(bare, bare.read(otherwise.json()));
        } catch (RuntimeException wrong) {
            otherwise.find("is %s, but %s".formatted(otherwise.shown(), bare.rule(otherwise.json())), "write it so");
            return bare;
        }
    }

    private static Fact with(Fact bare, Object otherwise) {
        return new Fact(
                bare.name(), bare.about(), bare.type(), bare.words(), bare.optional(), otherwise, bare.learned());
    }
}
