package io.makegood.compensation.credit.rest;

import io.makegood.compensation.credit.Credit;
import io.makegood.compensation.credit.CreditLine;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a party says it has paid us. */
@Schema(name = "TakeCredit")
record CreditRequest(
        @NotBlank @Schema(examples = "dhl-express") String party,

        @NotBlank @Size(max = 100) @Schema(description = "the party's own; the same again adds nothing", examples = "CN-2026-17")
        String reference,

        @NotNull @Schema(examples = "2026-06-20") LocalDate date,
        @NotEmpty @Size(max = 1000) List<@Valid @NotNull Line> lines) {

    static final String EXAMPLE = """
            {"party": "dhl-express", "reference": "CN-2026-17", "date": "2026-06-20", "lines": [
              {"order": "1993505414", "amount": {"amount": "12.50", "currency": "EUR"}}]}""";

    @Schema(name = "CreditLine")
    record Line(
            @Schema(description = "the claim it is for, where the party names it") @Nullable UUID claim,

            @Size(max = 100) @Schema(examples = "1993505414") @Nullable String order,

            @Size(max = 100) @Nullable String tracking,

            @NotNull @Schema(description = "less than nothing when the party takes back what it credited; then name the claim")
            Money amount) {

        CreditLine told() {
            return CreditLine.told(claim, order, tracking, amount);
        }
    }

    Credit told(Tenant tenant, String by, Instant now) {
        if (date.getYear() < 2000 || date.getYear() > 9998) {
            throw Invalid.field("/date", date, "must lie in the years 2000 to 9998");
        }
        for (int index = 0; index < lines.size(); index++) {
            Money amount = lines.get(index).amount();
            if (amount.isZero()) {
                throw Invalid.field("/lines/%d/amount".formatted(index), amount, "must not be nothing");
            }
        }
        return new Credit(
                tenant,
                TimeOrderedId.next(),
                party,
                reference,
                date,
                lines.stream().map(Line::told).toList(),
                by,
                now);
    }
}
