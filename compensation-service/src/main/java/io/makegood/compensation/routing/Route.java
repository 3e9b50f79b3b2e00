package io.makegood.compensation.routing;

import io.makegood.terms.Remedy;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Sends payouts to a provider; what is left out fits any. */
@Schema(name = "PaymentRoute")
public record Route(
        @Schema(enumeration = {"refund", "credit", "coupon", "points", "replacement", "apology"}) @Nullable String remedy,

        @Schema(enumeration = {"payment", "recovery"}) @Nullable String kind,

        @Schema(description = "ISO 4217", examples = "EUR") @Nullable String currency,

        @Schema(description = "name of a payment provider", examples = "wallet")
        String provider) {

    private static final Set<String> KINDS = Set.of("payment", "recovery");

    /** @param pointer to where it stands in a request */
    public void check(String pointer) {
        Check.require(
                pointer + "/remedy",
                remedy,
                remedy == null || Remedy.Kind.of(remedy).isPresent(),
                "must be one of refund, credit, coupon, points, replacement, apology");
        Check.require(
                pointer + "/kind", kind, kind == null || KINDS.contains(kind), "must be one of payment, recovery");
        Check.require(
                pointer + "/currency",
                currency,
                currency == null || isCurrency(currency),
                "must be a currency of ISO 4217, such as EUR");
    }

    private static boolean isCurrency(String code) {
        try {
            return CurrencyUnit.of(code).getCode().equals(code);
        } catch (IllegalCurrencyException unknown) {
            return false;
        }
    }
}
