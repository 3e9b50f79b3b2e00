package io.makegood.terms.reading;

import io.makegood.terms.Measure;
import io.makegood.terms.Remedy;
import io.makegood.terms.Rounding;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.condition.Range;
import io.makegood.terms.document.Place;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Accrual.Offset;
import io.makegood.terms.pay.Accrual.Rate;
import io.makegood.terms.pay.Amount;
import io.makegood.terms.pay.Choice;
import io.makegood.terms.pay.Choice.Option;
import io.makegood.terms.pay.Discretion;
import io.makegood.terms.pay.InKind;
import io.makegood.terms.pay.Indexed;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Nothing;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import io.makegood.terms.pay.Several;
import io.makegood.terms.pay.Several.How;
import io.makegood.terms.pay.Tiers;
import io.makegood.terms.pay.Tiers.Tier;
import io.makegood.terms.pay.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is paid: at each place one kind of rule, told by its leading field. */
final class PayReader {

    static final int MOST_TIERS = 200;

    private static final Map<String, Measure> MEASURES = Map.of(
            "late", Measure.LATE,
            "lateDays", Measure.LATE_DAYS,
            "lateWorkingDays", Measure.LATE_WORKING_DAYS,
            "lasted", Measure.LASTED,
            "percent", Measure.PERCENT,
            "count", Measure.COUNT,
            "latePieces", Measure.LATE_PIECES,
            "noticeGiven", Measure.NOTICE);
    private static final String[] GUARDS = {"when", "from", "above", "to", "below"};
    private static final String KINDS =
            "amount, percent, tiers, choose, per, greatest, least, sum, indexed, none, inKind, discretion";

    private final Scope scope;
    private final ConditionReader conditions;
    private final Rounding rounding;
    private final RoundingReader roundings;
    private final Map<String, Map<LocalDate, BigDecimal>> indexes;

    PayReader(
            Scope scope, RoundingReader roundings, Rounding rounding, Map<String, Map<LocalDate, BigDecimal>> indexes) {
        this.scope = scope;
        this.conditions = new ConditionReader(scope);
        this.roundings = roundings;
        this.rounding = rounding;
        this.indexes = indexes;
    }

    /** @param by what tiers and units go by unless they say otherwise */
    Pay read(Place place, Measure by) {
        return read(place, by, new String[0]);
    }

    private Pay read(Place place, Measure by, String... guards) {
        if (place.isScalar()) {
            return new Amount(place.pointer(), Value.of(scope.number(place)));
        }
        Pay bare = bare(place, by, guards);
        Rounding round = place.has("round") ? roundings.read(place.at("round")) : null;
        Remedy remedy = place.has("remedy") ? remedy(place.at("remedy")) : null;
        return round == null && remedy == null ? bare : new Modified(place.pointer(), bare, round, remedy);
    }

    private Pay bare(Place place, Measure by, String... guards) {
        if (place.has("tiers")) {
            return tiers(knowing(place, guards, "tiers", "by"), by);
        }
        if (place.has("choose")) {
            return choice(knowing(place, guards, "choose"), by);
        }
        if (place.has("per")) {
            return accrual(knowing(place, guards, "per", "each", "first", "after", "count", "most", "by"), by);
        }
        if (place.has("percent")) {
            return percent(knowing(place, guards, "percent", "of"), by);
        }
        if (place.has("indexed")) {
            return indexed(knowing(place, guards, "indexed", "by", "on"));
        }
        return simple(place, by, guards);
    }

    private Pay simple(Place place, Measure by, String... guards) {
        for (How how : How.values()) {
            String word = how.name().toLowerCase(java.util.Locale.ROOT);
            if (place.has(word)) {
                return several(knowing(place, guards, word), word, how, by);
            }
        }
        if (place.has("none")) {
            return new Nothing(
                    place.pointer(), knowing(place, guards, "none").at("none").text());
        }
        if (place.has("inKind")) {
            return new InKind(
                    place.pointer(),
                    knowing(place, guards, "inKind").at("inKind").text());
        }
        if (place.has("discretion")) {
            return new Discretion(
                    place.pointer(),
                    knowing(place, guards, "discretion").at("discretion").text());
        }
        return amount(place, guards);
    }

    private Pay amount(Place place, String... guards) {
        if (!place.has("amount")) {
            place.find("says nothing of what is paid", "give one of " + KINDS);
            return new Nothing(place.pointer(), "");
        }
        Place amount = knowing(place, guards, "amount").at("amount");
        return new Amount(place.pointer(), Value.of(scope.number(amount)));
    }

    private static Place knowing(Place place, String[] guards, String... fields) {
        return place.knowing(Stream.of(Arrays.stream(guards), Arrays.stream(fields), Stream.of("round", "remedy"))
                .flatMap(names -> names)
                .toArray(String[]::new));
    }

    private Pay percent(Place place, Measure by) {
        Value percent = Value.of(scope.number(place.at("percent")));
        if (percent.constant() != null && percent.constant().signum() < 0) {
            place.at("percent").find("is %s, less than nothing".formatted(percent.constant()), "0 or more");
        }
        return new Percent(place.pointer(), percent, read(place.at("of"), by));
    }

    private Pay tiers(Place place, Measure otherwise) {
        Measure by = by(place, otherwise);
        List<Place> items = place.at("tiers").items();
        refuseTooMany(place.at("tiers"), items);
        List<Tier> tiers =
                items.stream().limit(MOST_TIERS).map(tier -> tier(tier, by)).toList();
        return new Tiers(place.pointer() + "/tiers", by, tiers);
    }

    private Tier tier(Place place, Measure by) {
        Range range = place.isObject() ? conditions.range(place, by.type()) : Range.ALL;
        return new Tier(place.pointer(), range, read(place, by, ConditionReader.ENDS));
    }

    private Pay choice(Place place, Measure by) {
        List<Place> items = place.at("choose").items();
        refuseTooMany(place.at("choose"), items);
        List<Option> options = new ArrayList<>();
        for (Place item : items.stream().limit(MOST_TIERS).toList()) {
            options.add(new Option(item.pointer(), conditions.read(item.at("when")), read(item, by, "when")));
        }
        return new Choice(place.pointer() + "/choose", options);
    }

    private static void refuseTooMany(Place list, List<Place> items) {
        if (items.size() > MOST_TIERS) {
            list.find(
                    "has %d entries, more than %d".formatted(items.size(), MOST_TIERS),
                    "use a formula or fewer of them");
        }
        if (items.isEmpty()) {
            list.find("is empty, so nothing is ever owed", "add an entry");
        }
    }

    private Pay accrual(Place place, Measure otherwise) {
        Place per = place.at("per");
        Duration unit = null;
        Measure by = by(place, otherwise);
        if (per.json().asText().equals("day")) {
            by = Measure.LATE_DAYS;
        } else if (per.json().asText().equals("workingDay")) {
            by = Measure.LATE_WORKING_DAYS;
        } else {
            unit = unit(per);
            refuseUnlessTime(place, by);
        }
        return new Accrual(
                place.pointer(),
                by,
                unit,
                offset(place.at("after"), unit),
                started(place.at("count")),
                place.has("first") ? read(place.at("first"), by) : null,
                rates(place.at("each"), by),
                place.has("most") ? positive(place.at("most")) : null);
    }

    private static Duration unit(Place per) {
        Duration unit = per.value(
                Durations::parse, Duration.ofHours(1), "day, workingDay or " + Durations.WHAT, suggestedUnit(per));
        if (unit.isNegative() || unit.isZero()) {
            return Durations.positive(per);
        }
        return unit;
    }

    private static String suggestedUnit(Place per) {
        return per.json().asText().equals("hour") ? "write PT1H" : Durations.suggestion(per);
    }

    private static void refuseUnlessTime(Place place, Measure by) {
        if (by != Measure.LATE && by != Measure.LASTED) {
            place.find(
                    "counts units of time of '%s', which is no time".formatted(by.word()),
                    "use by: late or by: lasted");
        }
    }

    private static Offset offset(Place after, @Nullable Duration unit) {
        if (!after.isPresent()) {
            return Offset.NONE;
        }
        return unit == null ? new Offset(Duration.ZERO, after.wholeNumber()) : new Offset(Durations.read(after), 0);
    }

    private static boolean started(Place count) {
        return count.isPresent() && count.oneOf(Map.of("started", true, "full", false), false);
    }

    private List<Rate> rates(Place each, Measure by) {
        if (!each.isPresent()) {
            each.find("is missing, so nothing is paid for each unit", "such as each: {amount: 5}");
        }
        if (!each.isList()) {
            return List.of(new Rate(each.pointer(), 1, null, read(each, by)));
        }
        return each.items().stream().map(rate -> rate(rate, by)).toList();
    }

    private Rate rate(Place place, Measure by) {
        int from = place.has("from") ? positive(place.at("from")) : 1;
        Integer to = place.has("to") ? positive(place.at("to")) : null;
        return new Rate(place.pointer(), from, to, read(place, by, GUARDS));
    }

    private static int positive(Place place) {
        int number = place.wholeNumber();
        if (number < 1) {
            place.find("is %d, but must be 1 or more".formatted(number), "such as 60");
            return 1;
        }
        return number;
    }

    private Pay several(Place place, String word, How how, Measure by) {
        List<Pay> pays =
                place.at(word).items().stream().map(one -> read(one, by)).toList();
        if (pays.size() < 2) {
            place.at(word).find("has fewer than two entries", "compare at least two");
        }
        return new Several(place.pointer(), how, pays);
    }

    private Pay indexed(Place place) {
        String index = place.at("by").text();
        if (!indexes.containsKey(index)) {
            place.at("by").find("names '%s', which is no index".formatted(index), "declared: " + indexes.keySet());
        }
        String on = place.at("on").text();
        if (!scope.isDoubtful(on)
                && scope.type(on).filter(type -> type.name().startsWith("DATE")).isEmpty()) {
            place.at("on").find("is '%s', which is no day known here".formatted(on), "such as startedOn or dueOn");
        }
        Map<LocalDate, BigDecimal> uplifts = indexes.getOrDefault(index, Map.of());
        return Indexed.of(place.pointer(), place.at("indexed").decimal(), index, on, uplifts, rounding);
    }

    private static Measure by(Place place, Measure otherwise) {
        return place.has("by") ? place.at("by").oneOf(MEASURES, otherwise) : otherwise;
    }

    Remedy remedy(Place place) {
        place.knowing("when", "kind", "as", "percent", "expires", "worth");
        Map<String, Remedy.Kind> kinds = new LinkedHashMap<>();
        Arrays.stream(Remedy.Kind.values()).forEach(kind -> kinds.put(kind.word(), kind));
        Remedy.Kind kind = place.at("kind").oneOf(kinds, Remedy.Kind.REFUND);
        return new Remedy(
                place.pointer(),
                kind,
                place.has("as") ? place.at("as").text() : kind.word(),
                conditions.read(place.at("when")),
                place.has("percent") ? place.at("percent").decimal() : BigDecimal.valueOf(100),
                place.at("expires")
                        .valueIfAny(Durations::period, java.time.Period.ofYears(1), "a period", "such as P1Y"),
                place.has("worth") ? worth(place.at("worth"), kind) : null);
    }

    private static BigDecimal worth(Place place, Remedy.Kind kind) {
        BigDecimal worth = place.decimal();
        if (kind != Remedy.Kind.POINTS) {
            place.find("is of a %s, but only points are counted".formatted(kind.word()), "leave it out");
        }
        if (worth.signum() <= 0) {
            place.find("is %s, not more than nothing".formatted(worth.toPlainString()), "such as 0.01");
            return BigDecimal.ONE;
        }
        return worth;
    }

    Condition when(Place place) {
        return conditions.read(place.at("when"));
    }

    Value value(Place place) {
        return Value.of(scope.number(place));
    }

    Rounding rounding(Place place) {
        return roundings.read(place);
    }
}
