package io.makegood.terms.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.Growth;
import io.makegood.terms.Lets;
import io.makegood.terms.Measure;
import io.makegood.terms.Rounding;
import io.makegood.terms.Settle;
import io.makegood.terms.Terms;
import io.makegood.terms.Terms.Overpaid;
import io.makegood.terms.award.Award;
import io.makegood.terms.award.Stacking;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.calendar.DayWords;
import io.makegood.terms.calendar.PublicHolidays;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.document.Bounds;
import io.makegood.terms.document.Findings;
import io.makegood.terms.document.Place;
import io.makegood.terms.expression.Type;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.Facts;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.objective.Cover;
import io.makegood.terms.objective.DayOff;
import io.makegood.terms.objective.Exclusion;
import io.makegood.terms.objective.Objective;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads a body of terms. What was read is to be trusted only when nothing was added to the findings. */
public final class TermsReader {

    static final int MOST_OBJECTIVES = 50;
    static final int MOST_AWARDS = 50;
    static final int MOST_UPLIFTS = 200;

    private final Place terms;
    private final Map<String, BusinessCalendar> calendars;
    private final List<Fact> facts;
    private final Scope brought;
    private final Scope scope;

    private TermsReader(Place terms, Map<String, BusinessCalendar> calendars) {
        this.terms = terms;
        this.calendars = calendars;
        this.facts = FactsReader.read(terms.at("facts"));
        List<String> doubtful = facts.stream()
                .map(Fact::name)
                .filter(name -> terms.at("facts").at(name).isFlawed())
                .toList();
        this.brought = Scope.of(facts.stream().filter(fact -> !fact.isLearned()).toList())
                .doubting(doubtful);
        this.scope = Scope.of(facts).measured().doubting(doubtful);
    }

    /** @param calendars that terms may name */
    public static @Nullable Terms read(JsonNode json, Map<String, BusinessCalendar> calendars, Findings findings) {
        if (!Bounds.hold(json, findings)) {
            return null;
        }
        Place terms = new Place(json, "", findings)
                .knowing(
                        "currency",
                        "zone",
                        "rounding",
                        "overpaid",
                        "settle",
                        "effectiveBy",
                        "facts",
                        "indexes",
                        "let",
                        "calendar",
                        "covers",
                        "outside",
                        "off",
                        "objectives",
                        "exclusions",
                        "claim",
                        "remedies",
                        "choice",
                        "awards",
                        "stacking",
                        "accepted");
        return json.isObject() ? new TermsReader(terms, calendars).read(findings) : null;
    }

    private Terms read(Findings findings) {
        CurrencyUnit currency = terms.at("currency")
                .value(CurrencyUnit::of, CurrencyUnit.EUR, "an ISO 4217 currency", "such as CNY or EUR");
        RoundingReader roundings = new RoundingReader(currency);
        Rounding rounding = roundings.read(terms.at("rounding"));
        PayReader pays = new PayReader(scope, roundings, rounding, indexes(terms.at("indexes")));
        Lets lets = lets(pays);
        Map<String, Objective> objectives = objectives(findings);
        ClaimReader claims = new ClaimReader(brought);
        Claim claim = claims.read(terms.at("claim"));
        List<Award> awards = awards(
                new AwardReader(scope, pays, objectives, new ClaimReader.OfAwards(claims, claim), terms), findings);
        return new Terms(
                terms.at("zone").value(ZoneId::of, ZoneOffset.UTC, "an IANA time zone", "such as Asia/Shanghai"),
                currency,
                rounding,
                terms.at("overpaid")
                        .oneOf(Map.of("recover", Overpaid.RECOVER, "goodwill", Overpaid.GOODWILL), Overpaid.RECOVER),
                settle(terms.at("settle")),
                effectiveBy(terms.at("effectiveBy")),
                new Facts(facts),
                lets,
                calendar(terms.at("calendar")),
                terms.at("covers").itemsIfAny().stream().map(this::cover).toList(),
                terms.has("outside") && terms.at("outside").oneOf(Map.of("void", false, "refuse", true), false),
                terms.at("off").itemsIfAny().stream().map(this::dayOff).toList(),
                List.copyOf(objectives.values()),
                exclusions(objectives.keySet(), findings),
                claim,
                awards,
                stacking(pays, awards.stream().map(Award::id).collect(Collectors.toCollection(LinkedHashSet::new))),
                Growth.all(awards, lets));
    }

    private static @Nullable Settle settle(Place place) {
        if (!place.isPresent()) {
            return null;
        }
        place.knowing("after", "at");
        if (place.isObject() && place.has("after") == place.has("at")) {
            place.find("is %s, but must say one of after and at".formatted(place.shown()), "such as {after: PT6H}");
        }
        return new Settle(
                place.has("after") ? Durations.positive(place.at("after")) : null,
                place.at("at").valueIfAny(LocalTime::parse, LocalTime.NOON, "a time of day", "such as \"18:00\""));
    }

    private static Map<String, Map<LocalDate, BigDecimal>> indexes(Place place) {
        Map<String, Map<LocalDate, BigDecimal>> indexes = new LinkedHashMap<>();
        place.entriesIfAny().forEach((name, index) -> indexes.put(name, index(index)));
        return indexes;
    }

    private static Map<LocalDate, BigDecimal> index(Place place) {
        Map<LocalDate, BigDecimal> uplifts = new LinkedHashMap<>();
        Map<String, Place> entries = place.entriesIfAny();
        if (entries.size() > MOST_UPLIFTS) {
            place.find("has %d days, more than %d".formatted(entries.size(), MOST_UPLIFTS), "leave out the oldest");
            return uplifts;
        }
        entries.forEach((day, uplift) -> {
            try {
                uplifts.put(LocalDate.parse(day), uplift.decimal());
            } catch (RuntimeException noDay) {
                uplift.find("stands for no day", "write the day it is uplifted, such as 2026-04-01: 3.6");
            }
        });
        return uplifts;
    }

    private Lets lets(PayReader pays) {
        List<Lets.Let> lets = new ArrayList<>();
        new LetOrder(terms.at("let")).inOrder().forEach((name, place) -> {
            checkLet(name, place);
            Lets.Let let = place.isObject()
                    ? new Lets.OfPay(name, pays.read(place, Measure.LATE))
                    : new Lets.OfExpression(name, scope.any(place));
            lets.add(let);
            scope.add(name, let.type());
            if (let instanceof Lets.OfExpression of && of.expression().isConstant()) {
                scope.know(name, of.expression().evaluate(Map.of()));
            }
        });
        return new Lets(lets);
    }

    private void checkLet(String name, Place place) {
        FactsReader.checkName(name, place);
        if (scope.has(name)) {
            place.find("has the name of a fact", "choose another name");
        }
    }

    private @Nullable String effectiveBy(Place place) {
        if (!place.isPresent()) {
            return null;
        }
        String name = place.text();
        if (!brought.isDoubtful(name)
                && brought.type(name)
                        .filter(type -> type == Type.DATE || type == Type.DATE_TIME)
                        .isEmpty()) {
            place.find(
                    "names '%s', which is no date that a promise brings".formatted(name), "declare it among the facts");
        }
        return name;
    }

    private BusinessCalendar calendar(Place place) {
        if (!place.isPresent()) {
            return BusinessCalendar.MONDAY_TO_FRIDAY;
        }
        if (place.isObject()) {
            return BusinessCalendar.read(place);
        }
        String code = place.text();
        BusinessCalendar named = calendars.get(code);
        if (named == null) {
            place.find("names '%s', which is no calendar".formatted(code), "known: " + calendars.keySet());
            return BusinessCalendar.MONDAY_TO_FRIDAY;
        }
        return named;
    }

    private Cover cover(Place place) {
        place.knowing("when", "because");
        if (!place.has("when")) {
            place.find("has no condition", "such as when: {product: express}");
        }
        Condition when = new ConditionReader(brought).read(place.at("when"));
        return new Cover(place.pointer(), when, place.at("because").text());
    }

    private DayOff dayOff(Place place) {
        Condition when = new ConditionReader(brought).read(place.at("when"));
        String because = place.has("because") ? place.at("because").text() : "";
        return new DayOff(place.pointer(), days(place), when, because);
    }

    private static DayOff.Days days(Place place) {
        if (place.has("weekdays")) {
            return new DayOff.Weekly(
                    DayWords.read(place.knowing("weekdays", "when", "because").at("weekdays")));
        }
        if (place.has("holidays")) {
            return new DayOff.Holidays(PublicHolidays.readAll(
                    place.knowing("holidays", "when", "because").at("holidays")));
        }
        Place from = place.knowing("from", "to", "when", "because").at("from");
        if (from.json().asText().length() == 5) {
            return new DayOff.Yearly(Spans.monthDay(from), Spans.monthDay(place.at("to")));
        }
        return new DayOff.Once(date(from), place.has("to") ? date(place.at("to")) : null);
    }

    private static LocalDate date(Place place) {
        return place.value(
                LocalDate::parse, LocalDate.EPOCH, "a date", "such as \"2026-06-18\", or \"06-18\" for every year");
    }

    private Map<String, Objective> objectives(Findings findings) {
        List<Place> places = terms.at("objectives").items();
        if (places.isEmpty()) {
            terms.at("objectives").find("is empty, so nothing is promised", "add an objective");
        }
        if (places.size() > MOST_OBJECTIVES) {
            terms.at("objectives").find("has more than %d entries".formatted(MOST_OBJECTIVES), "split the guarantee");
        }
        ObjectiveReader reader =
                new ObjectiveReader(scope, ids(places), ids(terms.at("awards").itemsIfAny()));
        List<Objective> objectives =
                places.stream().limit(MOST_OBJECTIVES).map(reader::read).toList();
        findings.unlessUnique(
                "/objectives", objectives.stream().map(Objective::id).toList());
        return objectives.stream()
                .collect(Collectors.toMap(Objective::id, Function.identity(), (one, again) -> one, LinkedHashMap::new));
    }

    private static Set<String> ids(List<Place> places) {
        return places.stream()
                .limit(MOST_OBJECTIVES)
                .map(place -> place.json().path("id").asText())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Exclusion> exclusions(Set<String> objectives, Findings findings) {
        List<Exclusion> exclusions = terms.at("exclusions").itemsIfAny().stream()
                .map(place -> exclusion(place, objectives))
                .toList();
        findings.unlessUnique(
                "/exclusions", exclusions.stream().map(Exclusion::id).toList());
        return exclusions;
    }

    private Exclusion exclusion(Place place, Set<String> objectives) {
        place.knowing("id", "about", "events", "parties", "reasons", "during", "when", "for");
        Exclusion exclusion = new Exclusion(
                place.pointer(),
                place.at("id").name(),
                AboutReader.read(place),
                Events.typesIfAny(place.at("events")),
                Events.parties(place.at("parties")),
                place.at("reasons").itemsIfAny().stream().map(Place::text).toList(),
                place.has("during") ? Spans.season(place.at("during")) : null,
                new ConditionReader(scope).read(place.at("when")),
                place.at("for").itemsIfAny().stream().map(Place::text).toList());
        exclusion.objectives().stream()
                .filter(id -> !objectives.contains(id))
                .forEach(id -> place.at("for")
                        .find("names '%s', which is no objective".formatted(id), "declared: " + objectives));
        if (!exclusion.needsEvent()
                && exclusion.during() == null
                && exclusion.when().isAlways()) {
            place.find("excuses always, or never", "name events, parties, reasons, a season or a condition");
        }
        return exclusion;
    }

    private List<Award> awards(AwardReader reader, Findings findings) {
        List<Place> places = terms.at("awards").itemsIfAny();
        if (places.size() > MOST_AWARDS) {
            terms.at("awards").find("has more than %d entries".formatted(MOST_AWARDS), "split the guarantee");
        }
        List<Award> awards =
                places.stream().limit(MOST_AWARDS).map(reader::read).toList();
        findings.unlessUnique("/awards", awards.stream().map(Award::id).toList());
        scope.offer(Set.of());
        return awards;
    }

    private List<Stacking> stacking(PayReader pays, Set<String> awards) {
        return terms.at("stacking").itemsIfAny().stream()
                .map(place -> stacking(place, pays, awards))
                .toList();
    }

    private static Stacking stacking(Place place, PayReader pays, Set<String> awards) {
        if (place.has("highest")) {
            return new Stacking.Highest(
                    place.pointer(), named(place.knowing("highest").at("highest"), awards));
        }
        if (place.has("minus")) {
            place.knowing("award", "minus");
            return new Stacking.Minus(
                    place.pointer(), award(place.at("award"), awards), named(place.at("minus"), awards));
        }
        if (place.has("award")) {
            place.knowing("award", "replaces");
            return new Stacking.Replace(
                    place.pointer(), award(place.at("award"), awards), named(place.at("replaces"), awards));
        }
        place.knowing("exclude", "when");
        return new Stacking.Exclude(place.pointer(), named(place.at("exclude"), awards), pays.when(place));
    }

    private static List<String> named(Place place, Set<String> awards) {
        return place.items().stream().map(one -> award(one, awards)).toList();
    }

    private static String award(Place place, Set<String> awards) {
        String id = place.text();
        if (!awards.contains(id)) {
            place.find("names '%s', which is no award of these terms".formatted(id), "declared: " + awards);
        }
        return id;
    }
}
