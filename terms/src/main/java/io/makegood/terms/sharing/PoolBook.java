package io.makegood.terms.sharing;

import io.makegood.terms.pricing.PoolShare;
import io.makegood.terms.pricing.Portion;
import io.makegood.terms.pricing.Priced;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The caps that promises share, and who has how much of each: one page for each pool and key, while it is locked. What
 * was given to others stays theirs; when somebody needs less, the others are looked at again.
 *
 * @param <M> tells the awards of promises apart
 */
public final class PoolBook<M> {

    /** What an award comes to in the end, and what others had. */
    public record Settled(Priced priced, List<Shared> shared) {}

    /** What one portion of an award wants of one pool. */
    private record Wish<M>(Page page, PoolShare share, int portion, Slot<M> slot, BigDecimal wanted) {}

    private final Map<Page, Map<Slot<M>, Part>> pages;
    private final Map<M, Set<Page>> pagesOf = new HashMap<>();
    private final Map<Page, Map<Slot<M>, Part>> written = new LinkedHashMap<>();
    private final Set<M> concerned = new HashSet<>();

    public PoolBook(Map<Page, Map<Slot<M>, Part>> pages) {
        this.pages = pages;
        pages.forEach((page, parts) ->
                parts.keySet().forEach(slot -> pagesOf(slot.member()).add(page)));
    }

    /** The awards of one promise in the order in which they are settled: where only one is paid, the highest first. */
    public static List<Priced> inTurn(List<Priced> awards) {
        List<Priced> inTurn = new ArrayList<>(awards);
        inTurn.sort(Comparator.comparing(
                award -> award.pools().stream().anyMatch(share -> share.cap() == null)
                        ? award.amount()
                        : BigDecimal.ZERO,
                Comparator.reverseOrder()));
        return inTurn;
    }

    public Settled settle(Turn<M> turn, Priced award) {
        Settling settling = new Settling(turn, award);
        award.pools().forEach(settling::share);
        leaveOthers(turn, settling.wishes);
        settling.wishes.forEach(wish -> take(turn, wish, settling.cutting.left(wish.portion())));
        return new Settled(settling.cutting.result(), settling.shared);
    }

    /** What it would come to, if it were settled now; nothing is written. */
    public Priced look(Turn<M> turn, Priced award) {
        Settling settling = new Settling(turn, award);
        award.pools().forEach(settling::share);
        return settling.cutting.result();
    }

    /** One award, pool after pool. */
    private final class Settling {

        private final Turn<M> turn;
        private final List<Portion> portions;
        private final Cutting cutting;
        private final List<Wish<M>> wishes = new ArrayList<>(0);
        private final List<Shared> shared = new ArrayList<>(0);

        Settling(Turn<M> turn, Priced award) {
            this.turn = turn;
            this.portions = award.portions();
            this.cutting = new Cutting(award);
        }

        /** Each portion in its turn; what those before it have is not there for it. */
        void share(PoolShare share) {
            Map<Slot<M>, Part> parts = new HashMap<>(parts(Page.of(turn, share)));
            parts.keySet().removeIf(slot -> slot.member().equals(turn.member()));
            for (int portion : order(share, cutting, portions.size())) {
                Others others = new Others(share.pool(), turn.at(portions.get(portion)), turn.zone());
                if (others.includeItself()) {
                    share(share, portion, others, parts);
                }
            }
        }

        private void share(PoolShare share, int portion, Others others, Map<Slot<M>, Part> parts) {
            BigDecimal wanted = cutting.left(portion);
            BigDecimal theirs = share.cap() == null ? others.highest(parts, wanted) : others.sum(parts);
            cutting.cut(share, portion, theirs);
            Slot<M> slot = new Slot<>(turn.member(), others.at());
            parts.put(slot, new Part(turn.verdict(), wanted, cutting.left(portion)));
            wishes.add(new Wish<>(Page.of(turn, share), share, portion, slot, wanted));
            shared.add(new Shared(
                    share.pointer(),
                    share.pool().name(),
                    share.key(),
                    portions.get(portion).on(),
                    theirs));
        }
    }

    /** Of a cap the earliest has its part first, and where only one is paid, the highest. */
    private static List<Integer> order(PoolShare share, Cutting cutting, int portions) {
        Comparator<Integer> highestFirst = Comparator.comparing(cutting::left, Comparator.reverseOrder());
        return IntStream.range(0, portions)
                .boxed()
                .sorted(share.cap() == null ? highestFirst : Comparator.naturalOrder())
                .toList();
    }

    private void take(Turn<M> turn, Wish<M> wish, BigDecimal given) {
        Part part = new Part(turn.verdict(), wish.wanted(), given);
        Part before = write(wish.page(), wish.slot(), part);
        boolean frees = before != null && before.isMoreThan(part);
        boolean isOfHighest = wish.share().cap() == null;
        Others others = new Others(wish.share().pool(), wish.slot().at(), turn.zone());
        concern(
                wish.page(),
                turn.member(),
                (at, theirs) ->
                        others.include(at) && (frees && theirs.isCut() || isOfHighest && givesWay(theirs, part)));
    }

    /** Where only one is paid: to one that is paid now, or that wants more. */
    private static boolean givesWay(Part theirs, Part part) {
        return theirs.given().signum() > 0
                && (part.given().signum() > 0 || part.wanted().compareTo(theirs.wanted()) > 0);
    }

    /** An award that has no part any more frees what it had. */
    private void leaveOthers(Turn<M> turn, List<Wish<M>> wishes) {
        for (Page page : Set.copyOf(pagesOf(turn.member()))) {
            Set<Slot<M>> left = new HashSet<>(parts(page).keySet());
            left.removeIf(slot -> !slot.member().equals(turn.member()));
            wishes.stream().filter(wish -> wish.page().equals(page)).forEach(wish -> left.remove(wish.slot()));
            left.forEach(slot -> leave(turn, page, slot));
        }
    }

    private void leave(Turn<M> turn, Page page, Slot<M> slot) {
        Part part = parts(page).get(slot);
        if (part != null && part.wanted().signum() > 0) {
            write(page, slot, new Part(turn.verdict(), BigDecimal.ZERO, BigDecimal.ZERO));
            concern(page, turn.member(), (at, theirs) -> theirs.isCut());
        }
    }

    private @Nullable Part write(Page page, Slot<M> slot, Part part) {
        pagesOf(slot.member()).add(page);
        written.computeIfAbsent(page, any -> new LinkedHashMap<>()).put(slot, part);
        return parts(page).put(slot, part);
    }

    private void concern(Page page, M self, BiPredicate<Instant, Part> which) {
        parts(page).forEach((slot, part) -> {
            if (!slot.member().equals(self) && which.test(slot.at(), part)) {
                concerned.add(slot.member());
            }
        });
    }

    private Map<Slot<M>, Part> parts(Page page) {
        return pages.computeIfAbsent(page, any -> new HashMap<>());
    }

    private Set<Page> pagesOf(M member) {
        return pagesOf.computeIfAbsent(member, any -> new HashSet<>());
    }

    public Map<Page, Map<Slot<M>, Part>> written() {
        return written;
    }

    /** Whose part may change because somebody else's did, and the verdict it was priced at last. */
    public Map<M, Integer> toLookAtAgain() {
        Map<M, Integer> again = new LinkedHashMap<>();
        concerned.forEach(member -> pagesOf(member)
                .forEach(page -> parts(page).forEach((slot, part) -> {
                    if (slot.member().equals(member)) {
                        again.merge(member, part.verdict(), Math::max);
                    }
                })));
        return again;
    }
}
