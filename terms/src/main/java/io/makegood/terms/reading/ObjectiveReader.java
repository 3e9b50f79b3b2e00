package io.makegood.terms.reading;

import io.makegood.terms.condition.Condition;
import io.makegood.terms.document.Place;
import io.makegood.terms.expression.Type;
import io.makegood.terms.objective.CallOff;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Pause;
import io.makegood.terms.objective.Pause.Whole;
import io.makegood.terms.objective.Start;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads objectives: something due, something that must not happen, an uptime, or a count. */
final class ObjectiveReader {

    private static final Map<String, Whole> WHOLE = Map.of("day", Whole.DAY, "workingDay", Whole.WORKING_DAY);

    private final Scope scope;
    private final ConditionReader conditions;
    private final DueReader dues;
    private final QuantityReader quantities;
    private final Set<String> ids;
    private final Set<String> awards;

    /** @param ids of all objectives, so that one may refer to another */
    ObjectiveReader(Scope scope, Set<String> ids, Set<String> awards) {
        this.scope = scope;
        this.conditions = new ConditionReader(scope);
        this.dues = new DueReader(scope);
        this.quantities = new QuantityReader(scope);
        this.ids = ids;
        this.awards = awards;
    }

    Objective read(Place place) {
        if (place.has("never")) {
            return never(place.knowing("id", "about", "when", "never", "reachedBy"));
        }
        if (place.has("uptime")) {
            return uptime(place.knowing("id", "about", "when", "uptime", "atLeast"));
        }
        if (place.has("count")) {
            return count(place.knowing("id", "about", "when", "count", "within", "atMost"));
        }
        return deadline(place);
    }

    private Objective deadline(Place place) {
        place.knowing(
                "id",
                "about",
                "when",
                "starts",
                "each",
                "due",
                "reachedBy",
                "notBefore",
                "warnBefore",
                "pauses",
                "holds",
                "undoneBy",
                "calledOff",
                "pieces");
        Start start = start(place);
        return new Objective.Deadline(
                place.pointer(),
                place.at("id").name(),
                AboutReader.read(place),
                when(place),
                start,
                dues.read(place.at("due")),
                reachedBy(place.at("reachedBy"), start),
                notBefore(place.at("notBefore")),
                warning(place.at("warnBefore")),
                place.at("pauses").itemsIfAny().stream()
                        .map(ObjectiveReader::pause)
                        .toList(),
                holds(place),
                Events.typesIfAny(place.at("undoneBy")),
                calledOff(place.at("calledOff"), start),
                pieces(place.at("pieces")));
    }

    private Condition when(Place place) {
        return conditions.read(place.at("when"));
    }

    private Start start(Place place) {
        if (place.has("starts") && place.has("each")) {
            place.at("each").find("stands beside starts, but a clock has one start", "leave one out");
        }
        if (place.has("starts")) {
            return new Start.First(Events.type(place.at("starts")));
        }
        Place each = place.at("each");
        if (!each.isPresent()) {
            return new Start.Made();
        }
        return each.isObject() ? eachOf(each.knowing("breachOf", "payoutOf")) : new Start.Each(Events.type(each));
    }

    private Start eachOf(Place each) {
        if (each.has("breachOf") && each.has("payoutOf")) {
            each.at("payoutOf").find("stands beside breachOf, but a clock has one start", "leave one out");
        }
        return each.has("payoutOf")
                ? new Start.EachPayout(award(each.at("payoutOf")))
                : new Start.EachBreach(objective(each.at("breachOf")));
    }

    private String award(Place place) {
        String id = place.text();
        if (!awards.contains(id)) {
            place.find("names '%s', which is no award of these terms".formatted(id), "declared: " + awards);
        }
        return id;
    }

    /** What becomes of a payout is known without being said. */
    private static List<String> reachedBy(Place place, Start start) {
        return start instanceof Start.EachPayout && !place.isPresent()
                ? List.of(Start.EachPayout.PAID)
                : Events.types(place, "nobody can tell when it is reached");
    }

    private List<CallOff> calledOff(Place place, Start start) {
        Stream<CallOff> said = place.itemsIfAny().stream().map(this::callOff);
        Stream<CallOff> withdrawn = start instanceof Start.EachPayout
                ? Stream.of(
                        new CallOff(place.pointer(), List.of(Start.EachPayout.WITHDRAWN), List.of(), null, null, null))
                : Stream.empty();
        return Stream.concat(said, withdrawn).toList();
    }

    private String objective(Place place) {
        String id = place.text();
        if (!ids.contains(id)) {
            place.find("names '%s', which is no objective of these terms".formatted(id), "declared: " + ids);
        }
        return id;
    }

    private @Nullable String notBefore(Place place) {
        if (!place.isPresent()) {
            return null;
        }
        String name = place.text();
        if (!scope.isDoubtful(name) && scope.type(name).orElse(null) != Type.DATE_TIME) {
            place.find(
                    "names '%s', which is no date-time known here".formatted(name),
                    scope.suggestion(name, Type.DATE_TIME));
        }
        return name;
    }

    private static @Nullable Duration warning(Place place) {
        return place.isPresent() ? Durations.positive(place) : null;
    }

    private static Pause pause(Place place) {
        place.knowing("from", "until", "whole");
        return new Pause(
                oneOrMore(place.at("from")),
                oneOrMore(place.at("until")),
                place.has("whole") ? place.at("whole").oneOf(WHOLE, Whole.DAY) : null);
    }

    private static List<String> oneOrMore(Place place) {
        return place.isList() ? Events.types(place, "nothing is meant") : List.of(Events.type(place));
    }

    private static Duration holds(Place place) {
        Duration holds = place.has("holds") ? Durations.positive(place.at("holds")) : Duration.ZERO;
        if (!holds.isZero() && !place.has("undoneBy")) {
            place.at("holds").find("says how long it must hold, but not what undoes it", "add undoneBy");
        }
        return holds;
    }

    private CallOff callOff(Place place) {
        place.knowing("by", "parties", "notice", "before");
        Place notice = place.at("notice");
        boolean inDays = notice.isObject();
        refuseUnknown(place.at("before"));
        return new CallOff(
                place.pointer(),
                Events.types(place.at("by"), "nothing calls it off"),
                Events.parties(place.at("parties")),
                !inDays && notice.isPresent() ? quantities.length(notice) : null,
                inDays ? quantities.days(notice.knowing("workingDays").at("workingDays")) : null,
                place.has("before") ? place.at("before").text() : null);
    }

    private void refuseUnknown(Place before) {
        if (before.isPresent() && scope.fact(before.text()).isEmpty()) {
            before.find("names no fact", scope.suggestion(before.text(), Type.DATE_TIME));
        }
    }

    private @Nullable String pieces(Place place) {
        if (!place.isPresent()) {
            return null;
        }
        String name = place.text();
        if (scope.fact(name).isEmpty()) {
            place.find("names '%s', which is no fact".formatted(name), scope.suggestion(name, Type.NUMBER));
        }
        return name;
    }

    private Objective never(Place place) {
        return new Objective.Never(
                place.pointer(),
                place.at("id").name(),
                AboutReader.read(place),
                when(place),
                Events.types(place.at("never"), "nothing can break it"),
                Events.typesIfAny(place.at("reachedBy")));
    }

    private Objective uptime(Place place) {
        Place uptime = place.at("uptime").knowing("over", "down", "up", "whole", "reading", "every");
        boolean byReadings = uptime.has("reading");
        if (byReadings && (uptime.has("down") || uptime.has("up"))) {
            uptime.at("reading").find("stands beside down and up, but uptime is measured one way", "leave one out");
        }
        return new Objective.Uptime(
                place.pointer(),
                place.at("id").name(),
                AboutReader.read(place),
                when(place),
                Spans.any(uptime.at("over")),
                byReadings ? List.of() : oneOrMoreOrList(uptime.at("down"), "nobody can tell when it is down"),
                byReadings ? List.of() : oneOrMoreOrList(uptime.at("up"), "nobody can tell when it is up again"),
                uptime.has("whole") ? Durations.positive(uptime.at("whole")) : null,
                byReadings ? uptime.at("reading").text() : null,
                byReadings ? Durations.positive(uptime.at("every")) : null,
                place.has("atLeast") ? percent(place.at("atLeast")) : BigDecimal.valueOf(100));
    }

    private static List<String> oneOrMoreOrList(Place place, String ifEmpty) {
        return place.isList() || !place.isPresent() ? Events.types(place, ifEmpty) : List.of(Events.type(place));
    }

    private static BigDecimal percent(Place place) {
        BigDecimal percent = place.decimal();
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            place.find("is %s, but must be from 0 to 100".formatted(percent), "such as 99.9");
        }
        return percent;
    }

    private Objective count(Place place) {
        Place count = place.at("count");
        boolean ofBreaches = count.isObject();
        return new Objective.Count(
                place.pointer(),
                place.at("id").name(),
                AboutReader.read(place),
                when(place),
                ofBreaches ? List.of() : oneOrMoreOrList(count, "nothing is counted"),
                ofBreaches ? objective(count.knowing("breachesOf").at("breachesOf")) : null,
                Spans.any(place.at("within")),
                atMost(place.at("atMost")));
    }

    private static int atMost(Place place) {
        int most = place.wholeNumber();
        if (most < 0 || most > 100_000) {
            place.find("is %d, but must be from 0 to 100000".formatted(most), "such as 24");
        }
        return most;
    }
}
