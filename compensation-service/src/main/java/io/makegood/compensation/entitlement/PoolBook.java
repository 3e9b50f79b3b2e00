package io.makegood.compensation.entitlement;

import io.makegood.compensation.entitlement.Trace.Shared;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import io.makegood.terms.pricing.PoolShare;
import io.makegood.terms.pricing.Priced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The caps that promises share, and who has how much of each: one page for each pool and key, while it is locked. What
 * was given to others stays theirs; when somebody needs less, the others are looked at again.
 */
final class PoolBook {

    /** One pool of one tenant, for promises that agree in what it is kept by, and in their currency. */
    record Page(Tenant tenant, String pool, String key) {

        static Page of(Case one, PoolShare share) {
            String key = Stream.concat(Stream.of(one.terms().currency().getCode()), share.key().stream())
                    .map(part -> part.replace("\\", "\\\\").replace("|", "\\|"))
                    .collect(Collectors.joining("|"));
            return new Page(one.promise().tenant(), share.pool().name(), key);
        }
    }

    /** Whose part it is. */
    record Member(PromiseId promise, String award) {}

    /** What one award wanted of the pool, and what it has in the end. */
    record Part(Instant at, int verdict, BigDecimal wanted, BigDecimal given) {

        boolean isCut() {
            return given.compareTo(wanted) < 0;
        }

        boolean isMoreThan(Part other) {
            return wanted.compareTo(other.wanted) > 0 || given.compareTo(other.given) > 0;
        }
    }

    /** What an award comes to in the end, and what others had. */
    record Settled(Priced priced, List<Shared> shared) {}

    /** What an award wants of one pool. */
    private record Wish(Page page, PoolShare share, BigDecimal wanted) {}

    private final Map<Page, Map<Member, Part>> pages;
    private final Map<Member, Set<Page>> pagesOf = new HashMap<>();
    private final Map<Page, Map<Member, Part>> written = new LinkedHashMap<>();
    private final Set<Member> concerned = new HashSet<>();

    PoolBook(Map<Page, Map<Member, Part>> pages) {
        this.pages = pages;
        pages.forEach((page, parts) ->
                parts.keySet().forEach(member -> pagesOf(member).add(page)));
    }

    Settled settle(Case one, Priced award) {
        Member self = new Member(one.promise().key(), award.award());
        List<Wish> wishes = new ArrayList<>(0);
        List<Shared> shared = new ArrayList<>(0);
        Priced settled = award;
        for (PoolShare share : shares(one, award)) {
            Wish wish = new Wish(Page.of(one, share), share, settled.amount());
            BigDecimal others = others(one, wish, self);
            settled = cut(settled, share, others);
            wishes.add(wish);
            shared.add(shared(share, others, one.terms().currency()));
        }
        leaveOthers(one, self, wishes);
        BigDecimal given = settled.amount();
        wishes.forEach(wish -> take(one, wish, self, given));
        return new Settled(settled, shared);
    }

    /** What an award shares with others, if it was promised in a time in which anything is shared. */
    static List<PoolShare> shares(Case one, Priced award) {
        return award.pools().stream()
                .filter(share -> Others.of(one, share).includeItself())
                .toList();
    }

    /** What is left of an award when others have so much of what is shared. */
    static Priced cut(Priced award, PoolShare share, BigDecimal others) {
        BigDecimal given = given(award.amount(), share, others);
        return given.compareTo(award.amount()) == 0
                ? award
                : award.cut(given, step(share, award.amount(), others, given));
    }

    private static BigDecimal given(BigDecimal wanted, PoolShare share, BigDecimal others) {
        if (share.cap() == null) {
            return others.compareTo(wanted) >= 0 ? BigDecimal.ZERO.setScale(wanted.scale()) : wanted;
        }
        BigDecimal left = share.cap().subtract(others).max(BigDecimal.ZERO);
        return wanted.min(left).setScale(wanted.scale(), RoundingMode.DOWN);
    }

    private static Step step(PoolShare share, BigDecimal wanted, BigDecimal others, BigDecimal given) {
        return share.cap() == null
                ? Step.of(share.pointer(), Did.SHARED_HIGHEST, given, wanted, others)
                : Step.of(share.pointer(), Did.SHARED_CAP, given, wanted, others, share.cap());
    }

    private static Shared shared(PoolShare share, BigDecimal others, CurrencyUnit currency) {
        return new Shared(share.pointer(), share.pool().name(), share.key(), Money.of(currency, others));
    }

    private BigDecimal others(Case one, Wish wish, Member self) {
        List<Part> parts = new ArrayList<>();
        parts(wish.page()).forEach((member, part) -> {
            if (!member.equals(self)) {
                parts.add(part);
            }
        });
        Others others = Others.of(one, wish.share());
        return wish.share().cap() == null ? others.highest(parts, wish.wanted()) : others.sum(parts);
    }

    private void take(Case one, Wish wish, Member self, BigDecimal given) {
        Part part = new Part(one.madeAt(), one.latest().number(), wish.wanted(), given);
        Part before = write(wish.page(), self, part);
        boolean frees = before != null && before.isMoreThan(part);
        boolean takesAll = wish.share().cap() == null && given.signum() > 0;
        Others others = Others.of(one, wish.share());
        if (frees || takesAll) {
            concern(
                    wish.page(),
                    self,
                    theirs -> others.include(theirs.at())
                            && (frees && theirs.isCut()
                                    || takesAll && theirs.given().signum() > 0));
        }
    }

    /** An award that has no part any more frees what it had. */
    private void leaveOthers(Case one, Member self, List<Wish> wishes) {
        Set<Page> left = new HashSet<>(pagesOf(self));
        wishes.forEach(wish -> left.remove(wish.page()));
        left.forEach(page -> {
            Part part = parts(page).get(self);
            if (part != null && part.wanted().signum() > 0) {
                write(page, self, new Part(part.at(), one.latest().number(), BigDecimal.ZERO, BigDecimal.ZERO));
                concern(page, self, Part::isCut);
            }
        });
    }

    private @Nullable Part write(Page page, Member member, Part part) {
        pagesOf(member).add(page);
        written.computeIfAbsent(page, any -> new LinkedHashMap<>()).put(member, part);
        return parts(page).put(member, part);
    }

    private void concern(Page page, Member self, Predicate<Part> which) {
        parts(page).forEach((member, part) -> {
            if (!member.equals(self) && which.test(part)) {
                concerned.add(member);
            }
        });
    }

    private Map<Member, Part> parts(Page page) {
        return pages.computeIfAbsent(page, any -> new HashMap<>());
    }

    private Set<Page> pagesOf(Member member) {
        return pagesOf.computeIfAbsent(member, any -> new HashSet<>());
    }

    Map<Page, Map<Member, Part>> written() {
        return written;
    }

    /** Whose part may change because somebody else's did, and the verdict it was priced at last. */
    Map<Member, Integer> toLookAtAgain() {
        Map<Member, Integer> again = new LinkedHashMap<>();
        concerned.forEach(member -> pagesOf(member).forEach(page -> {
            Part part = parts(page).get(member);
            if (part != null) {
                again.merge(member, part.verdict(), Math::max);
            }
        }));
        return again;
    }
}
