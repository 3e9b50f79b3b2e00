package io.makegood.terms.check.pay;

import io.makegood.terms.Terms;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Adjustment.Change;
import io.makegood.terms.award.Adjustment.Drop;
import io.makegood.terms.award.Adjustment.Limit;
import io.makegood.terms.award.Adjustment.Minus;
import io.makegood.terms.award.Adjustment.Share;
import io.makegood.terms.award.Adjustment.Times;
import io.makegood.terms.award.Award;
import io.makegood.terms.document.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Floors, caps and bounds of awards that leave room for each other, and awards that can pay at all. */
public final class Limits {

    private final Terms terms;
    private final Findings findings;

    public Limits(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    public void check() {
        terms.awards().forEach(this::check);
    }

    private void check(Award award) {
        checkOrder(award.then(), this::checkFloor);
        checkOrder(award.total(), this::checkFloor);
        checkOrder(award.total(), this::checkDrop);
        Most most = Most.of(award.pay());
        if (most.isNothing()) {
            findings.warn(
                    award.pointer() + "/pay", "can never pay anything", "say what is owed, or leave the award out");
            return;
        }
        for (Adjustment adjustment : award.then()) {
            if (isIdleCap(adjustment, most)) {
                warnOfIdleCap(adjustment, most);
            }
            Most less = most.after(adjustment);
            if (less.isNothing()) {
                findings.add(
                        adjustment.pointer(),
                        "leaves nothing of the %s that it can be before, so the award can never pay".formatted(most),
                        "let some of it be paid");
                return;
            }
            most = less;
        }
    }

    private static boolean isIdleCap(Adjustment adjustment, Most most) {
        BigDecimal cap = fixed(adjustment, true);
        return cap != null && most.isLessThan(cap);
    }

    private void warnOfIdleCap(Adjustment adjustment, Most most) {
        findings.warn(
                adjustment.pointer() + "/atMost",
                "is %s, but it is never more than %s".formatted(shown(fixed(adjustment, true)), most),
                "leave it out, or lower it");
    }

    /** What holds for one amount, that is until something is multiplied or taken off. */
    private static void checkOrder(List<Adjustment> adjustments, BiConsumer<Adjustment, Adjustment> check) {
        List<Adjustment> before = new ArrayList<>();
        for (Adjustment adjustment : adjustments) {
            before.forEach(earlier -> check.accept(earlier, adjustment));
            if (isAnotherAmount(adjustment.change())) {
                before.clear();
            }
            before.add(adjustment);
        }
    }

    private static boolean isAnotherAmount(Change change) {
        return change instanceof Share || change instanceof Times || change instanceof Minus;
    }

    private void checkFloor(Adjustment earlier, Adjustment later) {
        boolean isFloorFirst = fixed(earlier, false) != null;
        BigDecimal floor = isFloorFirst ? fixed(earlier, false) : fixed(later, false);
        BigDecimal cap = isFloorFirst ? fixed(later, true) : fixed(earlier, true);
        if (floor == null || cap == null || floor.compareTo(cap) <= 0 || !canMeet(earlier, later)) {
            return;
        }
        findings.add(
                later.pointer() + (isFloorFirst ? "/atMost" : "/atLeast"),
                isFloorFirst
                        ? "is %s, less than the floor of %s at %s"
                                .formatted(shown(cap), shown(floor), earlier.pointer())
                        : "is %s, more than the cap of %s at %s".formatted(shown(floor), shown(cap), earlier.pointer()),
                "let the floor be below the cap");
    }

    private void checkDrop(Adjustment earlier, Adjustment later) {
        BigDecimal cap = fixed(earlier, true);
        if (cap == null || !earlier.when().isAlways() || !(later.change() instanceof Drop drop)) {
            return;
        }
        int order = drop.bound().compareTo(cap);
        if (order > 0 || order == 0 && drop.isBoundDropped()) {
            findings.add(
                    later.pointer() + (drop.isBoundDropped() ? "/dropTo" : "/dropBelow"),
                    "drops what is not more than %s, but %s caps it at %s"
                            .formatted(shown(drop.bound()), earlier.pointer(), shown(cap)),
                    "drop less, or raise the cap");
        }
    }

    private static boolean canMeet(Adjustment one, Adjustment other) {
        return one.when().isAlways() || other.when().isAlways() || one.when().equals(other.when());
    }

    private static @Nullable BigDecimal fixed(Adjustment adjustment, boolean isCap) {
        return adjustment.change() instanceof Limit limit && limit.isCap() == isCap ? Most.fixed(limit.bound()) : null;
    }

    private static String shown(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
