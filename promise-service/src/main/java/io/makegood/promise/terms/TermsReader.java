package io.makegood.promise.terms;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.terms.Award.For;
import io.makegood.promise.terms.Award.Pay;
import io.makegood.promise.terms.Award.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** From JSON to terms. Notes all that cannot be read at once, not only the first; what was read then means nothing. */
final class TermsReader {

    private static final Duration LONGEST = Duration.ofDays(3_660);
    private static final String DURATION = "an ISO 8601 duration of at most ten years, in whole microseconds";
    private static final String DECIMAL = "a decimal number in quotes";
    private static final Set<String> ROUNDINGS = Set.of("half-up", "half-even", "half-down", "up", "down");
    private static final Set<String> OVERPAID = Set.of("recover", "goodwill");
    private static final Set<String> REMEDIES =
            Set.of("refund", "credit", "coupon", "points", "replacement", "apology");
    private static final Map<String, For> WHOSE = Map.of("promise", For.PROMISE, "re-promise", For.RE_PROMISE);
    private static final Map<String, FactType> FACT_TYPES = Map.of("money", FactType.MONEY);

    private static final Map<String, Function<Place, DueRule>> DUE_RULES =
            Map.of("given", TermsReader::given, "day-time", TermsReader::dayTime, "within", TermsReader::within);

    private TermsReader() {}

    /** The terms as far as they could be read; trust them only when nothing was added to {@code findings}. */
    static Terms read(JsonNode json, Findings findings) {
        Place terms = new Place(json, "", findings)
                .knowing("zone", "currency", "rounding", "overpaid", "facts", "objectives", "exclusions", "awards");
        wordOf(terms.at("rounding"), ROUNDINGS);
        wordOf(terms.at("overpaid"), OVERPAID);
        return new Terms(
                terms.at("zone").value(ZoneId::of, ZoneOffset.UTC, "an IANA time zone", "such as Asia/Shanghai"),
                terms.at("currency")
                        .value(CurrencyUnit::of, CurrencyUnit.EUR, "an ISO 4217 currency", "such as CNY or EUR"),
                facts(terms.at("facts")),
                terms.at("objectives").items().stream()
                        .map(TermsReader::objective)
                        .toList(),
                terms.at("exclusions").itemsIfAny().stream()
                        .map(TermsReader::exclusion)
                        .toList(),
                terms.at("awards").itemsIfAny().stream().map(TermsReader::award).toList());
    }

    private static Map<String, FactType> facts(Place place) {
        Map<String, FactType> facts = new LinkedHashMap<>();
        place.entriesIfAny()
                .forEach((name, fact) ->
                        facts.put(name, oneOf(fact.knowing("type").at("type"), FACT_TYPES, FactType.MONEY)));
        return facts;
    }

    private static Objective objective(Place place) {
        place.knowing("id", "reachedBy", "due", "warnBefore");
        return new Objective(
                place.at("id").text(),
                texts(place.at("reachedBy")),
                dueRule(place.at("due")),
                place.at("warnBefore").valueIfAny(TermsReader::duration, Duration.ZERO, DURATION, "such as PT2H"));
    }

    private static DueRule dueRule(Place place) {
        return oneOf(place.at("kind"), DUE_RULES, given -> new DueRule.Given()).apply(place);
    }

    private static DueRule given(Place place) {
        place.knowing("kind");
        return new DueRule.Given();
    }

    private static DueRule dayTime(Place place) {
        place.knowing("kind", "days", "at");
        return new DueRule.DayTime(
                place.at("days").wholeNumber(),
                place.at("at").value(LocalTime::parse, LocalTime.NOON, "a time of day", "such as 12:00"));
    }

    private static DueRule within(Place place) {
        place.knowing("kind", "duration");
        return new DueRule.Within(duration(place.at("duration")));
    }

    private static Exclusion exclusion(Place place) {
        place.knowing("id", "parties");
        return new Exclusion(place.at("id").text(), texts(place.at("parties")));
    }

    private static Award award(Place place) {
        place.knowing("id", "objective", "for", "remedy", "atMost", "tiers");
        wordOf(place.at("remedy"), REMEDIES);
        return new Award(
                place.at("id").text(),
                place.at("objective").text(),
                oneOf(place.at("for"), WHOSE, For.PROMISE),
                place.at("atMost").valueIfAny(PlainDecimal::of, BigDecimal.ONE, DECIMAL, "such as \"50.00\""),
                place.at("tiers").items().stream().map(TermsReader::tier).toList());
    }

    private static Tier tier(Place place) {
        place.knowing("from", "until", "pay");
        return new Tier(
                duration(place.at("from")),
                place.at("until").valueIfAny(TermsReader::duration, Duration.ZERO, DURATION, "such as PT24H"),
                pay(place.at("pay")));
    }

    private static Pay pay(Place place) {
        if (place.has("amount")) {
            place.knowing("amount");
            return new Pay.Amount(decimal(place.at("amount")));
        }
        place.knowing("percent", "of");
        return new Pay.Percent(decimal(place.at("percent")), place.at("of").text());
    }

    private static BigDecimal decimal(Place place) {
        return place.value(PlainDecimal::of, BigDecimal.ZERO, DECIMAL, "such as \"10\" or \"2.50\"");
    }

    private static Duration duration(Place place) {
        return place.value(TermsReader::duration, Duration.ZERO, DURATION, "such as PT24H");
    }

    private static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        boolean isKeptExactly = duration.truncatedTo(ChronoUnit.MICROS).equals(duration);
        if (!isKeptExactly || duration.abs().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }

    private static List<String> texts(Place place) {
        List<String> texts = new ArrayList<>();
        place.items().forEach(item -> texts.add(item.text()));
        return texts;
    }

    private static void wordOf(Place place, Set<String> words) {
        oneOf(place, words.stream().collect(Collectors.toMap(Function.identity(), Function.identity())), "");
    }

    private static <T> T oneOf(Place place, Map<String, T> choices, T otherwise) {
        String words = String.join(", ", choices.keySet().stream().sorted().toList());
        return place.value(word -> chosen(choices, word), otherwise, "one of " + words, "choose one of them");
    }

    private static <T> T chosen(Map<String, T> choices, String word) {
        T choice = choices.get(word);
        if (choice == null) {
            throw new IllegalArgumentException(word);
        }
        return choice;
    }
}
