package io.makegood.compensation.entitlement;

import io.makegood.compensation.entitlement.Trace.Shared;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import io.makegood.terms.award.Pool;
import io.makegood.terms.pricing.PoolShare;
import io.makegood.terms.pricing.Priced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The caps that promises share, and who has how much of each: one page for each pool and key, while it is locked. What
 * was given to others stays theirs; when somebody needs less, the others are looked at again.
 */
final class PoolBook {

    /** One pool of one tenant, for promises that agree in what it is kept by. */
    record Page(Tenant tenant, String pool, String key) {

        static Page of(Tenant tenant, PoolShare share) {
            String key = share.key().stream()
                    .map(part -> part.replace("\\", "\\\\").replace("|", "\\|"))
                    .collect(Collectors.joining("|"));
            return new Page(tenant, share.pool().name(), key);
        }
    }

    /** Whose part it is. */
    record Member(PromiseId promise, String award) {}

    /** What one award would come to, and what it has of the pool. */
    record Part(Instant at, int verdict, BigDecimal wanted, BigDecimal given) {}

    /** What an award comes to in the end, and what others had. */
    record Settled(Priced priced, List<Shared> shared) {}

    private final Map<Page, Map<Member, Part>> pages;
    private final Map<Page, Map<Member, Part>> written = new LinkedHashMap<>();
    private final Set<Member> concerned = new HashSet<>();

    PoolBook(Map<Page, Map<Member, Part>> pages) {
        this.pages = pages;
    }

    Settled settle(Case one, Priced award) {
        Priced settled = award;
        List<Shared> shared = new ArrayList<>(0);
        for (PoolShare share : award.pools()) {
            settled = settle(one, settled, share, shared);
        }
        leaveOthers(one, award);
        return new Settled(settled, shared);
    }

    private Priced settle(Case one, Priced award, PoolShare share, List<Shared> shared) {
        Page page = Page.of(one.promise().tenant(), share);
        Member member = new Member(one.promise().key(), award.award());
        Map<Member, Part> parts = pages.computeIfAbsent(page, any -> new HashMap<>());
        BigDecimal others = others(one, share, parts, member);
        BigDecimal given = given(award.amount(), share, others);
        write(page, member, new Part(one.madeAt(), one.latest().number(), award.amount(), given), share.cap() == null);
        CurrencyUnit currency = one.terms().currency();
        shared.add(new Shared(share.pointer(), share.pool().name(), share.key(), Money.of(currency, others)));
        return cut(award, share, others);
    }

    /** What is left of an award when others have so much of what is shared. */
    static Priced cut(Priced award, PoolShare share, BigDecimal others) {
        BigDecimal given = given(award.amount(), share, others);
        return given.compareTo(award.amount()) == 0
                ? award
                : award.cut(given, step(share, award.amount(), others, given));
    }

    private static Step step(PoolShare share, BigDecimal wanted, BigDecimal others, BigDecimal given) {
        return share.cap() == null
                ? Step.of(share.pointer(), Did.SHARED_HIGHEST, given, wanted, others)
                : Step.of(share.pointer(), Did.SHARED_CAP, given, wanted, others, share.cap());
    }

    private static BigDecimal others(Case one, PoolShare share, Map<Member, Part> parts, Member self) {
        BigDecimal others = BigDecimal.ZERO;
        for (Map.Entry<Member, Part> part : parts.entrySet()) {
            if (!part.getKey().equals(self)
                    && isTogether(share.pool(), one, part.getValue().at())) {
                others = share.cap() == null
                        ? others.max(part.getValue().wanted())
                        : others.add(part.getValue().given());
            }
        }
        return others;
    }

    private static boolean isTogether(Pool pool, Case one, Instant other) {
        Instant at = one.madeAt();
        if (pool.within() != null) {
            Instant earlier = at.isBefore(other) ? at : other;
            Instant later = at.isBefore(other) ? other : at;
            return earlier.plus(pool.within()).isAfter(later);
        }
        return pool.each() == null
                || isSamePeriod(pool.each(), at, other, one.terms().zone());
    }

    private static boolean isSamePeriod(Pool.Each each, Instant one, Instant other, ZoneId zone) {
        ZonedDateTime day = one.atZone(zone);
        ZonedDateTime otherDay = other.atZone(zone);
        boolean isSameYear = day.getYear() == otherDay.getYear();
        return each == Pool.Each.YEAR ? isSameYear : isSameYear && day.getMonth() == otherDay.getMonth();
    }

    private static BigDecimal given(BigDecimal wanted, PoolShare share, BigDecimal others) {
        if (share.cap() == null) {
            return others.compareTo(wanted) >= 0 ? BigDecimal.ZERO.setScale(wanted.scale()) : wanted;
        }
        BigDecimal left = share.cap().subtract(others).max(BigDecimal.ZERO);
        return wanted.min(left).setScale(wanted.scale(), RoundingMode.DOWN);
    }

    /** An award that has no part any more frees what it had. */
    private void leaveOthers(Case one, Priced award) {
        Member member = new Member(one.promise().key(), award.award());
        Set<Page> kept = award.pools().stream()
                .map(share -> Page.of(one.promise().tenant(), share))
                .collect(Collectors.toSet());
        List.copyOf(pages.entrySet()).forEach(page -> {
            Part part = page.getValue().get(member);
            if (part != null && !kept.contains(page.getKey())) {
                Part none = new Part(part.at(), one.latest().number(), BigDecimal.ZERO, BigDecimal.ZERO);
                write(page.getKey(), member, none, false);
            }
        });
    }

    private void write(Page page, Member member, Part part, boolean onlyHighest) {
        Map<Member, Part> parts = pages.computeIfAbsent(page, any -> new HashMap<>());
        Part before = parts.put(member, part);
        written.computeIfAbsent(page, any -> new LinkedHashMap<>()).put(member, part);
        boolean isLess = before != null && part.wanted().compareTo(before.wanted()) < 0;
        boolean isHighest = onlyHighest && part.given().signum() > 0;
        parts.forEach((other, theirs) -> {
            boolean mayGetMore = isLess && theirs.given().compareTo(theirs.wanted()) < 0;
            boolean mayLose = isHighest && theirs.given().signum() > 0;
            if (!other.equals(member) && (mayGetMore || mayLose)) {
                concerned.add(other);
            }
        });
    }

    Map<Page, Map<Member, Part>> written() {
        return written;
    }

    /** Whose part may change because somebody else's did. */
    Map<Member, Integer> toLookAtAgain() {
        Map<Member, Integer> again = new LinkedHashMap<>();
        pages.values()
                .forEach(parts -> parts.forEach((member, part) -> {
                    if (concerned.contains(member)) {
                        again.put(member, part.verdict());
                    }
                }));
        return again;
    }
}
