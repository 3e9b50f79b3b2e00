package io.makegood.delivery.disruption.rest;

import io.makegood.delivery.disruption.Declaration;
import io.makegood.delivery.disruption.Declaration.Proof;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.delivery.vocabulary.Vocabulary.Reason;
import io.makegood.kernel.refusal.Invalid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to declare a disruption. */
record ProposeDisruption(
        @NotBlank @Size(max = 200) @Schema(description = "orders show it as the text of their event", examples = "Snow in the north-east")
        String name,

        @NotNull @Valid RegionView region,

        @NotNull @Schema(description = "when it begins") OffsetDateTime from,

        @NotNull @Schema(description = "when it is over: the first moment that is no part of it; at most a year later")
        OffsetDateTime until,

        @NotBlank @Size(max = 60) @Schema(
                description = "a reason of GET /v1/vocabulary for which force majeure or an authority answers",
                examples = "weather")
        String kind,

        @NotBlank @Size(max = 1000) @Schema(description = "why it is declared")
        String because,

        @Size(max = 20) @Schema(description = "what shows it") @Nullable List<@NotNull @Valid ProofView> evidence) {

    static final String EXAMPLE = """
            {"name": "Snow in the north-east", "region": {"countries": ["CN"], "regions": ["Heilongjiang", "Jilin"]}, \
            "from": "2009-11-02T06:00:00+08:00", "until": "2009-11-04T06:00:00+08:00", "kind": "weather", \
            "because": "red alert for snow, motorways are closed", \
            "evidence": [{"url": "https://weather.example/alerts/2009-11-02"}, {"text": "the hub in Harbin is shut"}]}""";

    static final String EXAMPLE_OF_A_HUB = """
            {"name": "Strike at the sorting centre", "region": {"hubs": ["Harbin Sorting Centre"]}, \
            "from": "2009-11-02T06:00:00+08:00", "until": "2009-11-05T06:00:00+08:00", "kind": "civil-event", \
            "because": "the carrier says that nothing moves"}""";

    private static final Set<Party> NOBODY_IS_TO_BLAME = EnumSet.of(Party.FORCE_MAJEURE, Party.AUTHORITY);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** What shows it: one of the two. */
    @Schema(name = "Proof")
    record ProofView(
            @Size(min = 1, max = 2000) @Schema(examples = "https://weather.example/alerts/2009-11-02") @Nullable
            String url,

            @Size(min = 1, max = 2000) @Nullable String text) {

        static ProofView of(Proof proof) {
            return new ProofView(proof.url(), proof.text());
        }

        Proof toProof(int index) {
            if ((url == null) == (text == null)) {
                throw Invalid.field("/evidence/" + index, url, "must have either a url or a text");
            }
            return new Proof(url, text);
        }
    }

    Declaration toDeclaration(Vocabulary vocabulary) {
        Instant begins = exact(from);
        Instant ends = exact(until);
        if (!ends.isAfter(begins) || Duration.between(begins, ends).compareTo(LONGEST) > 0) {
            throw Invalid.field("/until", until, "must lie after from, %s, and at most a year later".formatted(from));
        }
        if (begins.isBefore(Instant.EPOCH)) {
            throw Invalid.field("/from", from, "must lie after 1970");
        }
        return new Declaration(name, region.toRegion(), begins, ends, kind, party(vocabulary), because, proofs());
    }

    private Party party(Vocabulary vocabulary) {
        return vocabulary
                .partyOf(kind)
                .filter(NOBODY_IS_TO_BLAME::contains)
                .orElseThrow(() -> Invalid.field("/kind", kind, "must be one of " + kinds(vocabulary)));
    }

    private static List<String> kinds(Vocabulary vocabulary) {
        return vocabulary.reasons().values().stream()
                .filter(reason -> NOBODY_IS_TO_BLAME.contains(reason.party()))
                .map(Reason::word)
                .toList();
    }

    private List<Proof> proofs() {
        List<ProofView> told = Objects.requireNonNullElse(evidence, List.of());
        return IntStream.range(0, told.size())
                .mapToObj(index -> told.get(index).toProof(index))
                .toList();
    }

    private static Instant exact(OffsetDateTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
