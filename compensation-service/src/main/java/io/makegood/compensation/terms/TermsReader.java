package io.makegood.compensation.terms;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads the pricing half of published terms and ignores the half that measures. Unreadable terms are refused. */
public final class TermsReader {

    private TermsReader() {}

    public static Terms read(JsonNode terms) {
        return new Terms(
                CurrencyUnit.of(text(terms, "currency")),
                Word.constant(RoundingMode.class, text(terms, "rounding")),
                Word.constant(Overpaid.class, text(terms, "overpaid")),
                each(terms.path("awards"), "/awards", TermsReader::award),
                each(terms.path("exclusions"), "/exclusions", (pointer, exclusion) -> text(exclusion, "id")));
    }

    private static Award award(String pointer, JsonNode award) {
        return new Award(
                pointer,
                text(award, "id"),
                text(award, "objective"),
                Word.constant(Award.For.class, text(award, "for")),
                Word.constant(Remedy.class, text(award, "remedy")),
                award.hasNonNull("atMost") ? number(award, "atMost") : null,
                each(award.path("tiers"), pointer + "/tiers", TermsReader::tier));
    }

    private static Tier tier(String pointer, JsonNode tier) {
        return new Tier(pointer, Duration.parse(text(tier, "from")), until(tier), pay(tier.path("pay")));
    }

    private static @Nullable Duration until(JsonNode tier) {
        return tier.hasNonNull("until") ? Duration.parse(text(tier, "until")) : null;
    }

    private static Pay pay(JsonNode pay) {
        return pay.has("amount")
                ? new Pay.Amount(number(pay, "amount"))
                : new Pay.Percentage(number(pay, "percent"), text(pay, "of"));
    }

    private static <T> List<T> each(JsonNode array, String pointer, BiFunction<String, JsonNode, T> read) {
        return IntStream.range(0, array.size())
                .mapToObj(index -> read.apply(pointer + "/" + index, array.get(index)))
                .toList();
    }

    private static BigDecimal number(JsonNode parent, String field) {
        return new BigDecimal(text(parent, field));
    }

    private static String text(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        if (!value.isValueNode() || value.isNull()) {
            throw new IllegalArgumentException("terms lack '%s' in %s".formatted(field, parent));
        }
        return value.asText();
    }
}
