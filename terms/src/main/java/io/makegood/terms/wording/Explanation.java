package io.makegood.terms.wording;

import io.makegood.terms.Known;
import io.makegood.terms.Measure;
import io.makegood.terms.Step.Did;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is owed for an order under one award and how that came about, or why nothing is owed, to be told in
 * the language of whoever asks.
 *
 * @param guarantee its name
 * @param form what the remedy is called where it is given
 * @param inKind what is given that is not money
 * @param discretion what people have to decide
 * @param verdicts that stood
 * @param lines of the trace
 */
public record Explanation(
        String guarantee,
        String order,
        Money amount,
        String form,
        List<String> inKind,
        @Nullable String discretion,
        List<Judged> verdicts,
        List<Line> lines) {

    private static final Set<Did> JUDGEMENTS = EnumSet.of(Did.JUDGED, Did.EXCUSED, Did.VOIDED, Did.NOT_CLAIMED);
    private static final Set<Did> LIMITS =
            EnumSet.of(Did.FLOOR, Did.CAP, Did.ROUNDED, Did.DROPPED, Did.SHARED_CAP, Did.SHARED_HIGHEST, Did.REPLACED);
    private static final Set<Object> NONE = Set.of(BigDecimal.ZERO, Duration.ZERO);
    private static final List<Measure> TOLD =
            List.of(Measure.LATE, Measure.LASTED, Measure.PERCENT, Measure.COUNT, Measure.LATE_PIECES, Measure.NOTICE);

    /**
     * A verdict as a short fact.
     *
     * @param state as a word, such as {@code breached} or {@code at-risk}
     * @param known what was measured and learned, as text
     */
    public record Judged(
            String objective,
            String occurrence,
            String state,
            Map<String, String> known,
            @Nullable String because) {

        public Judged {
            known = Map.copyOf(known);
        }

        static Judged of(Verdict verdict) {
            Map<String, String> known = new HashMap<>();
            verdict.known().forEach((name, value) -> known.put(name, Known.text(value)));
            return new Judged(
                    verdict.objective(),
                    verdict.occurrence(),
                    verdict.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    known,
                    verdict.because());
        }
    }

    /** @param verdicts of the promise, of which the award is about some */
    public static Explanation of(String guarantee, String order, Terms terms, Priced priced, List<Verdict> verdicts) {
        Award award = terms.awards().stream()
                .filter(one -> one.id().equals(priced.award()))
                .findFirst()
                .orElseThrow();
        return new Explanation(
                guarantee,
                order,
                Money.of(terms.currency(), priced.amount()),
                priced.remedy().as(),
                priced.inKind(),
                priced.discretion(),
                verdicts.stream()
                        .filter(verdict -> award.concerns(verdict.objective(), verdict.rePromise()))
                        .map(Judged::of)
                        .toList(),
                priced.steps().stream().map(Line::of).toList());
    }

    public Explanation {
        inKind = List.copyOf(inKind);
        verdicts = List.copyOf(verdicts);
        lines = List.copyOf(lines);
    }

    /** When there is no verdict yet that anything could be owed for. */
    public static String undecided(String order, Locale language) {
        return Wording.of(language).say("explanation.undecided", order) + "\n";
    }

    /** Plain text; lines end in the JSON pointer of the rule that they follow. */
    public String in(Locale language) {
        return in(Wording.of(language).in(amount.getCurrencyUnit()));
    }

    private String in(Wording words) {
        return Stream.of(
                        List.of(words.say("explanation.title", guarantee, order)),
                        section(words, "explanation.happened", facts(words)),
                        section(words, "explanation.steps", steps(words)),
                        section(words, "explanation.limits", limits(words)),
                        isNothing() ? section(words, "explanation.nothing", reasons(words)) : List.of(total(words)))
                .filter(part -> !part.isEmpty())
                .map(part -> String.join("\n", part))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static List<String> section(Wording words, String heading, List<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(words.say(heading)), lines.stream()).toList();
    }

    private boolean isNothing() {
        return amount.isZero() && inKind.isEmpty() && discretion == null;
    }

    private List<String> facts(Wording words) {
        return verdicts.stream()
                .map(verdict -> words.say("explanation.item", fact(verdict, words)))
                .toList();
    }

    private static String fact(Judged verdict, Wording words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.sentence(line(verdict)));
        for (Measure measure : TOLD) {
            Object value = ReadBack.value(verdict.known().getOrDefault(measure.word(), "0"));
            if (verdict.state().equals("breached") && !NONE.contains(value)) {
                parts.add(words.conditions().value(measure, value));
            }
        }
        return String.join(words.say("joined.then"), parts);
    }

    private static Line line(Judged verdict) {
        boolean isExplained = verdict.because() != null;
        String did = isExplained && verdict.state().equals("excused") ? "excused" : "judged";
        did = isExplained && verdict.state().equals("void") ? "voided" : did;
        String what = did.equals("judged") ? verdict.state() : String.valueOf(verdict.because());
        return new Line("", did, List.of("", verdict.objective(), verdict.occurrence(), what), null);
    }

    private List<String> steps(Wording words) {
        List<String> steps = new ArrayList<>();
        for (Line line : lines) {
            if (!JUDGEMENTS.contains(line.kind())) {
                String no = String.valueOf(steps.size() + 1);
                steps.add(words.say("explanation.step", no, words.sentence(line), line.rule()));
            }
        }
        return steps;
    }

    private List<String> limits(Wording words) {
        return isNothing() ? List.of() : told(lines.stream().filter(line -> LIMITS.contains(line.kind())), words);
    }

    /** What made it nothing in the end; when no rule did, then why there was nothing to begin with. */
    private List<String> reasons(Wording words) {
        List<Line> nothing =
                lines.stream().filter(line -> "0".equals(line.result())).toList();
        List<Line> ruled = nothing.stream()
                .filter(line -> !JUDGEMENTS.contains(line.kind()))
                .toList();
        List<Line> last = ruled.isEmpty() ? nothing : ruled.subList(ruled.size() - 1, ruled.size());
        return last.isEmpty() ? List.of(words.say("explanation.no-rule")) : told(last.stream(), words);
    }

    private static List<String> told(Stream<Line> lines, Wording words) {
        return lines.map(line -> words.say("explanation.item", words.sentence(line)))
                .distinct()
                .toList();
    }

    private String total(Wording words) {
        List<String> given = new ArrayList<>();
        if (!amount.isZero()) {
            String money = words.values().money(amount.getAmount());
            given.add(words.say("explanation.total", money, words.values().called(form)));
        }
        inKind.forEach(what -> given.add(words.say("explanation.in-kind", what)));
        if (discretion != null) {
            given.add(words.say("explanation.discretion", discretion));
        }
        return String.join("\n", given);
    }
}
