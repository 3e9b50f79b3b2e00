package io.makegood.terms.rendering;

import io.makegood.terms.Terms;
import io.makegood.terms.rendering.Block.Heading;
import io.makegood.terms.rendering.Block.Items;
import io.makegood.terms.rendering.Block.Paragraph;
import io.makegood.terms.wording.Wording;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a guarantee as a customer may read it. All of it follows from the terms, the worked examples, too.
 *
 * @param until exclusive; null when it has no end
 */
public record Rendering(
        String name,
        String code,
        int version,
        Instant from,
        @Nullable Instant until,
        Terms terms) {

    public String markdown(Locale language) {
        return Markdown.of(blocks(words(language)));
    }

    /** A complete page without scripts. */
    public String html(Locale language) {
        Wording words = words(language);
        return Html.page(words.language(), name, blocks(words));
    }

    private Wording words(Locale language) {
        return Wording.of(language).in(terms);
    }

    private List<Block> blocks(Wording words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, name));
        blocks.add(new Paragraph(about(words)));
        blocks.add(new Heading(2, words.say("page.promised")));
        ObjectiveWords objectives = new ObjectiveWords(words);
        terms.objectives().forEach(objective -> blocks.addAll(objectives.of(objective)));
        CoverageWords coverage = new CoverageWords(words);
        section(words, blocks, "page.covered", coverage.covered(terms));
        section(words, blocks, "page.excused", coverage.excused(terms));
        blocks.add(new Heading(2, words.say("page.get")));
        AwardWords awards = new AwardWords(words, terms);
        terms.awards().forEach(award -> blocks.addAll(awards.of(award)));
        section(words, blocks, "page.claim", new ClaimWords(words).of(terms));
        section(words, blocks, "page.rules", new GeneralWords(words).of(terms));
        section(words, blocks, "page.facts", new FactWords(words).of(terms));
        return blocks;
    }

    private String about(Wording words) {
        String start = words.values().of(LocalDateTime.ofInstant(from, terms.zone()));
        String end = until == null
                ? ""
                : words.say("page.until", words.values().of(LocalDateTime.ofInstant(until, terms.zone())));
        String from = terms.effectiveBy() == null
                ? words.say("page.from", start, end)
                : words.say("page.from.by-fact", start, end, words.quotedFact(terms.effectiveBy()));
        return words.say("page.about", code, version, from, terms.currency().getCode(), terms.zone());
    }

    private static void section(Wording words, List<Block> blocks, String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            blocks.add(new Heading(2, words.say(heading)));
            blocks.add(new Items(texts, false));
        }
    }
}
