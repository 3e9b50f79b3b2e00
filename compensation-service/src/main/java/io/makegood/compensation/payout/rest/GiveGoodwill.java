package io.makegood.compensation.payout.rest;

import io.makegood.compensation.goodwill.Goodwill;
import io.makegood.compensation.terms.Form;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Remedy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is given to whom, and why. */
@Schema(name = "GiveGoodwill")
record GiveGoodwill(
        @NotBlank @Size(max = 100) @Schema(example = "1993505414")
        String order,

        @Nullable @Schema(description = "which of the order's promises it makes up for; without it the last one made")
        UUID promise,

        @NotBlank @Size(max = 200) @Schema(description = "whom the order is for", example = "zhang-lan")
        String customer,

        @NotNull Money amount,

        @NotBlank @Schema(
                enumeration = {"refund", "credit", "coupon", "points", "replacement", "apology"},
                example = "coupon")
        String remedy,

        @Nullable @Size(min = 1, max = 100) @Schema(
                description = "what the remedy is called where it is given; without it, as the remedy",
                example = "summer coupon")
        String form,

        @NotBlank @Size(max = 1000) @Schema(example = "called three times")
        String reason) {

    static final String EXAMPLE = """
            {
              "order": "1993505414", "customer": "zhang-lan",
              "amount": {"amount": "15.00", "currency": "CNY"}, "remedy": "coupon",
              "reason": "called three times"
            }
            """;

    Goodwill.Wish toWish(Tenant tenant) {
        if (!amount.isPositive()) {
            throw Invalid.field("/amount", amount, "must be more than nothing");
        }
        Remedy.Kind kind = Remedy.Kind.of(remedy)
                .orElseThrow(() -> Invalid.field(
                        "/remedy", remedy, "must be refund, credit, coupon, points, replacement or apology"));
        Form given = new Form(kind, Objects.requireNonNullElse(form, kind.word()), null, null);
        return new Goodwill.Wish(tenant, order, promise, customer, given, amount, reason);
    }
}
