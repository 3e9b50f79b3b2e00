package io.makegood.compensation.statement.rest;

import io.makegood.compensation.Word;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.statement.Resolution;
import io.makegood.kernel.refusal.Invalid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person makes of an exception. */
@Schema(name = "ResolveException")
record ResolveException(
        @NotNull @Schema(enumeration = {"matched-by-hand", "write-off", "paid-again", "bank-error", "accepted"})
        String resolution,

        @NotBlank @Size(max = 500) String reason,

        @Nullable @Schema(description = "for matched-by-hand: what the line is of, unless the exception says it")
        UUID payout,

        @Nullable @Schema(
                enumeration = {"rounding", "goodwill-expense", "compensation-expense", "provider-fees"},
                description = "for write-off: what bears it; rounding if absent")
        String account) {

    static final String EXAMPLE = """
            {"resolution": "write-off", "reason": "the bank has kept a charge", "account": "provider-fees"}""";

    Resolution toResolution(String person) {
        return new Resolution(
                constant("/resolution", Resolution.How.class, resolution),
                reason,
                person,
                payout,
                account == null ? Account.ROUNDING : constant("/account", Account.class, account));
    }

    private static <E extends Enum<E> & Word> E constant(String field, Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Invalid.field(
                        field,
                        word,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Word::word)
                                                .toList())));
    }
}
