package io.makegood.compensation.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.kernel.refusal.Invalid;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is paid without asking, and who decides on the rest.
 *
 * @param automatic up to which amount nobody is asked, by currency; in a currency not named everybody is
 * @param levels of authority, the lowest first; the last has no limit
 * @param guarantees other automatic limits, by the code of a guarantee
 * @param goodwillPerMonth what each person may give on the spot in a month, by currency
 * @param watch beyond which rates somebody takes a look
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalPolicy(
        List<Money> automatic,
        List<Level> levels,
        Map<String, List<Money>> guarantees,
        List<Money> goodwillPerMonth,
        List<Watch> watch) {

    public ApprovalPolicy {
        automatic = List.copyOf(automatic);
        levels = List.copyOf(levels);
        guarantees = Map.copyOf(guarantees);
        goodwillPerMonth = List.copyOf(goodwillPerMonth);
        watch = List.copyOf(watch);
    }

    /** Refuses what could not work, by its place. */
    public ApprovalPolicy valid() {
        Limit.requireValid("/automatic", automatic);
        Limit.requireValid("/goodwillPerMonth", goodwillPerMonth);
        guarantees.forEach((code, amounts) -> Limit.requireValid("/guarantees/" + code, amounts));
        IntStream.range(0, watch.size()).forEach(at -> watch.get(at).requireValid("/watch/" + at));
        requireLevels();
        return this;
    }

    private void requireLevels() {
        Set<String> names = new HashSet<>();
        for (int at = 0; at < levels.size(); at++) {
            Level level = levels.get(at);
            String pointer = "/levels/" + at;
            boolean isLast = at == levels.size() - 1;
            if (!names.add(level.name())) {
                throw Invalid.field(pointer + "/name", level.name(), "is the name of another level");
            }
            if (isLast != (level.upTo() == null)) {
                throw Invalid.field(
                        pointer + "/upTo",
                        level.upTo(),
                        isLast ? "the last level has no limit" : "only the last has none");
            }
            Limit.requireValid(pointer + "/upTo", Objects.requireNonNullElse(level.upTo(), List.of()));
        }
        if (levels.isEmpty()) {
            throw Invalid.field("/levels", levels, "must hold one level at least, the last without a limit");
        }
        requireRising();
    }

    private void requireRising() {
        for (int at = 1; at < levels.size() - 1; at++) {
            List<Money> upTo = Objects.requireNonNull(levels.get(at).upTo());
            for (Money below : Objects.requireNonNull(levels.get(at - 1).upTo())) {
                if (!Limit.covers(upTo, below)) {
                    throw Invalid.field("/levels/%d/upTo".formatted(at), upTo, "must reach the level below, " + below);
                }
            }
        }
    }

    public boolean isAutomatic(String guarantee, Money amount) {
        return Limit.covers(guarantees.getOrDefault(guarantee, automatic), amount);
    }

    public Optional<Money> automaticLimit(String guarantee, CurrencyUnit currency) {
        return Limit.in(currency, guarantees.getOrDefault(guarantee, automatic));
    }

    /** The lowest that may decide on so much. */
    public Level levelFor(Money amount) {
        return levels.stream().filter(level -> level.covers(amount)).findFirst().orElse(levels.get(levels.size() - 1));
    }

    /** The highest that a person has. */
    public Optional<Level> levelOf(Person person) {
        return levels.stream()
                .filter(level -> person.groups().contains(level.group()))
                .reduce((lower, higher) -> higher);
    }

    /** The lowest that may decide on what this person asks for, and has more authority if there is more. */
    public Level levelAbove(Person person, Money amount) {
        Level needed = levelFor(amount);
        return levelOf(person)
                .map(own -> levels.get(Math.min(rank(own) + 1, levels.size() - 1)))
                .map(above -> higher(above, needed))
                .orElse(needed);
    }

    /** The level of that name; the highest if it is gone. */
    Level named(@Nullable String name) {
        return levels.stream()
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElse(levels.get(name == null ? 0 : levels.size() - 1));
    }

    /** Whether a person has at least this level. */
    boolean reaches(Person person, Level needed) {
        return levelOf(person).map(level -> rank(level) >= rank(needed)).orElse(false);
    }

    int rank(Level level) {
        return IntStream.range(0, levels.size())
                .filter(at -> levels.get(at).name().equals(level.name()))
                .findFirst()
                .orElseThrow();
    }

    Level higher(Level one, Level other) {
        return rank(one) >= rank(other) ? one : other;
    }
}
