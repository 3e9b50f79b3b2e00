package io.makegood.terms.sharing;

import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import io.makegood.terms.pricing.PoolShare;
import io.makegood.terms.pricing.Portion;
import io.makegood.terms.pricing.Priced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is left of the portions of one award, when others have so much of what is shared. */
public final class Cutting {

    private final Priced award;
    private final List<BigDecimal> left;
    private final List<Step> steps = new ArrayList<>(0);

    Cutting(Priced award) {
        this.award = award;
        this.left =
                new ArrayList<>(award.portions().stream().map(Portion::amount).toList());
    }

    /** With what others had when it was settled, it comes to the same again. */
    public static Priced again(Priced award, List<Shared> shared) {
        Cutting cutting = new Cutting(award);
        shared.forEach(one -> cutting.cut(cutting.share(one), cutting.portion(one.on()), one.others()));
        return cutting.result();
    }

    /** As if nobody else shared anything, and each portion had a time of its own. */
    public static Priced alone(Priced award) {
        Cutting cutting = new Cutting(award);
        for (PoolShare share : award.pools()) {
            for (int portion = 0; portion < award.portions().size(); portion++) {
                cutting.cut(share, portion, BigDecimal.ZERO);
            }
        }
        return cutting.result();
    }

    private PoolShare share(Shared shared) {
        return award.pools().stream()
                .filter(share -> share.pointer().equals(shared.rule())
                        && share.pool().name().equals(shared.pool()))
                .findFirst()
                .orElseThrow();
    }

    private int portion(@Nullable LocalDate on) {
        return award.portions().stream().map(Portion::on).toList().indexOf(on);
    }

    BigDecimal left(int portion) {
        return left.get(portion);
    }

    void cut(PoolShare share, int portion, BigDecimal others) {
        BigDecimal wanted = left(portion);
        BigDecimal given = given(wanted, share, others);
        if (given.compareTo(wanted) != 0) {
            left.set(portion, given);
            steps.add(step(share, wanted, others, given));
        }
    }

    private static BigDecimal given(BigDecimal wanted, PoolShare share, BigDecimal others) {
        if (share.cap() == null) {
            return others.compareTo(wanted) >= 0 ? BigDecimal.ZERO.setScale(wanted.scale()) : wanted;
        }
        BigDecimal rest = share.cap().subtract(others).max(BigDecimal.ZERO);
        return wanted.min(rest).setScale(wanted.scale(), RoundingMode.DOWN);
    }

    private static Step step(PoolShare share, BigDecimal wanted, BigDecimal others, BigDecimal given) {
        return share.cap() == null
                ? Step.of(share.pointer(), Did.SHARED_HIGHEST, given, wanted, others)
                : Step.of(share.pointer(), Did.SHARED_CAP, given, inputs(share, wanted, others));
    }

    /** And what all who share it agree in. */
    private static Object[] inputs(PoolShare share, BigDecimal wanted, BigDecimal others) {
        return Stream.concat(Stream.of(wanted, others, share.cap()), share.pool().per().stream())
                .toArray();
    }

    Priced result() {
        return award.cut(left, steps);
    }
}
