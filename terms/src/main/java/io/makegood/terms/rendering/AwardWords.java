package io.makegood.terms.rendering;

import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Award;
import io.makegood.terms.award.FormChoice;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Objective.Never;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.rendering.Block.Heading;
import io.makegood.terms.rendering.Block.Items;
import io.makegood.terms.rendering.Block.Paragraph;
import io.makegood.terms.rendering.Block.Table;
import io.makegood.terms.wording.Values;
import io.makegood.terms.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What one award gives, with an example of each way that it can go. */
final class AwardWords {

    private final Wording words;
    private final Terms terms;
    private final PayWords pays;

    AwardWords(Wording words, Terms terms) {
        this.words = words;
        this.terms = terms;
        this.pays = new PayWords(words);
    }

    List<Block> of(Award award) {
        List<Block> blocks = new ArrayList<>();
        String occasion = occasion(award);
        blocks.add(new Heading(3, title(award)));
        List<Leaf> leaves = Leaf.of(award.pay());
        Examples examples = new Examples(terms, award);
        if (leaves.size() == 1 && leaves.get(0).guards().isEmpty()) {
            blocks.add(new Paragraph(words.say("award.get", occasion, pays.of(award.pay()))));
            examples.of(leaves.get(0))
                    .ifPresent(example -> blocks.add(new Paragraph(words.say("award.example", example(example)))));
        } else {
            blocks.add(new Paragraph(words.say("award.first-that-fits", occasion)));
            blocks.add(table(award, leaves, examples));
        }
        adjustments(blocks, "award.then", award.then());
        adjustments(blocks, "award.total", award.total());
        blocks.add(new Items(more(award), false));
        return blocks;
    }

    private String title(Award award) {
        return Values.capitalised(words.awardName(award.id()));
    }

    private String occasion(Award award) {
        String kind = isForEach(award) ? "award.for-each" : "award.for";
        return words.say(award.rePromises() ? "award.re-promise" : kind, words.objective(award.objective()));
    }

    private boolean isForEach(Award award) {
        Objective objective = terms.objective(award.objective());
        boolean isRepeated = objective instanceof Never
                || objective instanceof Deadline deadline && deadline.start().isRepeated();
        return isRepeated && !award.highestOnly();
    }

    private Block table(Award award, List<Leaf> leaves, Examples examples) {
        List<List<String>> rows = leaves.stream()
                .map(leaf -> List.of(
                        Values.capitalised(pays.guards(leaf)),
                        pays.of(leaf.pay()),
                        examples.of(leaf).map(this::example).orElse("–")))
                .toList();
        List<String> head =
                List.of(words.say("award.head.when"), words.say("award.head.get"), words.say("award.head.example"));
        return new Table(words.say("award.caption", title(award)), head, rows);
    }

    private void adjustments(List<Block> blocks, String heading, List<Adjustment> adjustments) {
        if (!adjustments.isEmpty()) {
            AdjustmentWords some = new AdjustmentWords(words);
            blocks.add(new Paragraph(words.say(heading)));
            blocks.add(new Items(adjustments.stream().map(some::of).toList(), true));
        }
    }

    private List<String> more(Award award) {
        List<String> more = new ArrayList<>();
        RemedyWords remedies = new RemedyWords(words);
        award.remedies().forEach(remedy -> more.add(words.say("award.form", remedies.of(remedy))));
        FormChoice choice = award.choice();
        if (choice != null) {
            more.add(words.say(
                    "award.choice",
                    words.values().of(choice.within()),
                    words.values().called(choice.otherwise().as())));
        }
        if (award.highestOnly()) {
            more.add(words.say("award.highest-only"));
        }
        if (award.payer() != null) {
            more.add(words.say("award.payer", words.values().name(award.payer())));
        }
        if (award.hasOwnClaim()) {
            more.addAll(new ClaimWords(words).of(Objects.requireNonNull(award.claim())));
        } else if (!terms.claims().isEmpty() && award.claim() == null) {
            more.add(words.say("award.no-claim"));
        }
        return more;
    }

    /** What was measured and what mattered else, and what it comes to. */
    private String example(Example example) {
        Priced priced = example.priced();
        List<String> measured = new ArrayList<>();
        List<String> brought = new ArrayList<>();
        priced.used().forEach((name, value) -> {
            Measure.of(name)
                    .ifPresent(measure -> measured.add(words.conditions().value(measure, value)));
            terms.facts().find(name).flatMap(fact -> fact(fact, value)).ifPresent(brought::add);
        });
        measured.addAll(brought);
        if (example.cases() > 1) {
            measured.add(0, words.say("example.cases", example.cases()));
        }
        String given = String.join(words.say("joined.then"), measured);
        String result = result(priced);
        return given.isEmpty() ? result : words.say("example", Values.capitalised(given), result);
    }

    private Optional<String> fact(Fact fact, Object value) {
        if (!(value instanceof BigDecimal number) || value.equals(fact.otherwise())) {
            return Optional.empty();
        }
        String shown = fact.type() == FactType.MONEY
                ? words.values().money(number)
                : words.values().number(number);
        return Optional.of(words.say("condition.range", words.fact(fact.name()), shown));
    }

    private String result(Priced priced) {
        List<String> given = new ArrayList<>();
        if (priced.amount().signum() > 0) {
            given.add(words.values().money(priced.amount()));
        }
        given.addAll(priced.inKind());
        if (priced.discretion() != null) {
            given.add(words.say("example.discretion"));
        }
        return given.isEmpty() ? words.say("example.nothing") : words.allOf(given);
    }
}
