package io.makegood.delivery.promised;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Something that another service said of an order. Of two words on one thing the one with the higher number stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Word.Promised.class, name = "promise"),
    @JsonSubTypes.Type(value = Word.Offered.class, name = "offer"),
    @JsonSubTypes.Type(value = Word.Judged.class, name = "verdict"),
    @JsonSubTypes.Type(value = Word.Owed.class, name = "entitlement"),
    @JsonSubTypes.Type(value = Word.Paid.class, name = "payout")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Word {

    /** What it is about, within the order. */
    String key();

    long number();

    /** Which of the due times of a promise: objective, occurrence, and 0 or the number of the re-promise. */
    record Due(UUID promise, String objective, String occurrence, int rePromise) {

        String key() {
            return "%s|%d|%s|%s".formatted(promise, rePromise, objective, occurrence);
        }
    }

    /** A promise was made. */
    record Promised(UUID promise, String guarantee, int version, Instant madeAt, ZoneId zone) implements Word {

        @Override
        public String key() {
            return "promise|" + promise;
        }

        @Override
        public long number() {
            return 0;
        }
    }

    /** A date was given, with the promise or later. */
    record Offered(
            Due due,
            @Nullable Instant dueAt,
            Instant offeredAt,
            @Nullable String offeredBy) implements Word {

        @Override
        public String key() {
            return "offer|" + due.key();
        }

        @Override
        public long number() {
            return 0;
        }
    }

    /**
     * A due time was judged.
     *
     * @param lateFor ISO 8601, of what is decided; null while the clock still runs
     * @param excuse what excuses it: the id of an exclusion
     * @param because why a void promise promised nothing
     */
    record Judged(
            Due due,
            int verdict,
            String state,
            @Nullable Instant dueAt,
            @Nullable String lateFor,
            @Nullable String reason,
            @Nullable String party,
            @Nullable String excuse,
            @Nullable String because,
            @Nullable String claim)
            implements Word {

        @Override
        public String key() {
            return "verdict|" + due.key();
        }

        @Override
        public long number() {
            return verdict;
        }

        public boolean is(String word) {
            return state.equals(word);
        }
    }

    /** What is owed in all under one award, in money and in kind. */
    record Owed(
            UUID promise,
            String award,
            int entitlement,
            Money amount,
            Form form,
            List<String> inKind,
            @Nullable String discretion)
            implements Word {

        @Override
        public String key() {
            return "entitlement|%s|%s".formatted(promise, award);
        }

        @Override
        public long number() {
            return entitlement;
        }
    }

    /** How the customer gets it: a remedy, what it is called where it is given, and how long it is good for. */
    record Form(String remedy, String name, @Nullable Period expires) {}

    /**
     * What became of one payout. What is held may still be paid, rejected or withdrawn, a payment that failed may be tried
     * again; the rest stays as it is.
     *
     * @param award null of goodwill, which nobody was owed
     */
    record Paid(
            UUID payout,
            UUID promise,
            @Nullable String award,
            Stage stage,
            boolean takenBack,
            Money amount,
            Form form,
            Instant at,
            int attempts)
            implements Word {

        public enum Stage {
            HELD,
            REJECTED,
            WITHDRAWN,
            INSTRUCTED,
            FAILED,
            SETTLED
        }

        @Override
        public String key() {
            return "payout|" + payout;
        }

        @Override
        public long number() {
            return switch (stage) {
                case HELD -> -1;
                case INSTRUCTED, FAILED -> attempts;
                case REJECTED, WITHDRAWN, SETTLED -> Integer.MAX_VALUE;
            };
        }
    }
}
