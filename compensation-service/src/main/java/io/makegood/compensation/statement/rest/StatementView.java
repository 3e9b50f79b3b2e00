package io.makegood.compensation.statement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.compensation.statement.RefusedLine;
import io.makegood.compensation.statement.Statement;
import io.makegood.compensation.statement.format.AccountStatement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A statement as finance reads it. */
@Schema(name = "Statement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementView(
        UUID id,

        @Schema(enumeration = {"stripe", "camt.053"}) String format,

        @Schema(
                enumeration = {"imported"},
                description = "all of a statement is imported, or nothing of it")
        String status,

        @Schema(description = "SHA-256 of the file, in hexadecimal")
        String checksum,

        Instant importedAt,

        @Schema(description = "who sent it") String importedBy,

        @Schema(description = "lines that are new") int added,

        @Schema(description = "lines that another file has brought before")
        int known,

        @Schema(description = "lines that could not be read")
        int refused,

        @Nullable @Schema(description = "where its lines stand now; not in lists")
        Lines lines,

        @Nullable @Schema(description = "how accounts moved; not in lists")
        List<Account> accounts,

        @Nullable @Schema(description = "the first hundred that could not be read; not in lists")
        List<RefusedLine> refusedLines) {

    /** How many lines stand where. */
    @Schema(name = "StatementLines")
    record Lines(
            @Schema(description = "of payouts") long matched,
            @Schema(description = "in an open exception") long open,

            @Schema(description = "in an exception that a person resolved")
            long resolved,

            @Schema(description = "of nothing that was paid here")
            long unrelated) {}

    @Schema(name = "StatementAccount")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Account(
            @Schema(examples = "DE89370400440532013000") String account,

            @Nullable @Schema(description = "what the bank calls the statement")
            String reference,

            @Nullable @Schema(description = "where the format says balances")
            Money opening,

            @Schema(description = "what all its lines came to, fees included")
            Money movement,

            @Nullable @Schema(description = "where the format says balances")
            Money closing,

            Instant opensAt,
            Instant closesAt) {

        static Account of(AccountStatement account) {
            return new Account(
                    account.account(),
                    account.reference(),
                    account.opening(),
                    account.movement(),
                    account.closing(),
                    account.opensAt(),
                    account.closesAt());
        }
    }

    /** As one of many. */
    static StatementView of(Statement statement) {
        return of(statement, null, null, null);
    }

    static StatementView of(Statement statement, List<RefusedLine> refused) {
        return of(
                statement,
                new Lines(
                        count(statement, "matched"),
                        count(statement, "open"),
                        count(statement, "resolved"),
                        count(statement, "unrelated")),
                statement.accounts().stream().map(Account::of).toList(),
                refused);
    }

    private static StatementView of(
            Statement statement,
            @Nullable Lines lines,
            @Nullable List<Account> accounts,
            @Nullable List<RefusedLine> refused) {
        return new StatementView(
                statement.id(),
                statement.format().word(),
                "imported",
                statement.checksum(),
                statement.importedAt(),
                statement.importedBy(),
                statement.counts().added(),
                statement.counts().known(),
                statement.counts().refused(),
                lines,
                accounts,
                refused);
    }

    private static long count(Statement statement, String state) {
        return statement.lines().getOrDefault(state, 0L);
    }
}
