package io.makegood.terms.wording;

import io.makegood.terms.Known;
import io.makegood.terms.Step.Did;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Verdict;
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
 * @param verdicts that stood; those that the award is not about are left out
 * @param lines of the trace
 */
public record Explanation(
        String guarantee,
        String order,
        Terms terms,
        String award,
        Money amount,
        String form,
        List<String> inKind,
        @Nullable String discretion,
        List<Judged> verdicts,
        List<Line> lines) {

    private static final Set<Did> JUDGEMENTS = EnumSet.of(Did.JUDGED, Did.EXCUSED, Did.VOIDED, Did.NOT_CLAIMED);
    private static final Set<Did> LIMITS = EnumSet.of(
            Did.FLOOR,
            Did.CAP,
            Did.ROUNDED,
            Did.DROPPED,
            Did.SHARED_CAP,
            Did.SHARED_HIGHEST,
            Did.REPLACED,
            Did.OFFSET,
            Did.NEGATIVE);
    /**
     * A verdict as a short fact.
     *
     * @param state as a word, such as {@code breached} or {@code at-risk}
     * @param known what was measured and learned, as text
     */
    public record Judged(
            String objective,
            String occurrence,
            int rePromise,
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
                    verdict.rePromise(),
                    verdict.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    known,
                    verdict.because());
        }
    }

    public static Explanation of(String guarantee, String order, Terms terms, Priced priced, List<Verdict> verdicts) {
        return new Explanation(
                guarantee,
                order,
                terms,
                priced.award(),
                Money.of(terms.currency(), priced.amount()),
                priced.remedy().as(),
                priced.inKind(),
                priced.discretion(),
                verdicts.stream().map(Judged::of).toList(),
                priced.steps().stream().map(Line::of).toList());
    }

    public Explanation {
        inKind = List.copyOf(inKind);
        Award about = terms.award(award);
        verdicts = verdicts.stream()
                .filter(verdict -> about.concerns(verdict.objective(), verdict.rePromise()))
                .toList();
        lines = List.copyOf(lines);
    }

    /** When there is no verdict yet that anything could be owed for. */
    public static String undecided(String order, Locale language) {
        return Wording.of(language).say("explanation.undecided", order) + "\n";
    }

    /** Plain text; lines end in the JSON pointer of the rule that they follow. */
    public String in(Locale language) {
        return in(Wording.of(language).in(terms));
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
        Happened happened = new Happened(words, terms, terms.award(award));
        return verdicts.stream()
                .map(verdict -> words.say("explanation.item", happened.of(verdict)))
                .toList();
    }

    private List<String> steps(Wording words) {
        List<String> steps = new ArrayList<>();
        for (Line line : lines) {
            if (!JUDGEMENTS.contains(line.kind()) && !isTold(line, words)) {
                String no = String.valueOf(steps.size() + 1);
                steps.add(words.say("explanation.step", no, words.sentence(line), line.rule()));
            }
        }
        return steps;
    }

    /** What a name stands for was told in the step before. */
    private static boolean isTold(Line line, Wording words) {
        return line.kind() == Did.AMOUNT && words.inPlace(line.inputs().get(0)).isPresent();
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
