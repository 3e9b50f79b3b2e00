package io.makegood.benchmarks;

import io.makegood.terms.pricing.Priced;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pricing one breach: ten plain tiers by us, with the trace of every step, and the same table by the DMN engine of
 * Drools; and the most demanding of the ready-made guarantees. Before anything is timed, both must come to the same
 * amounts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PricingBenchmark {

    private static final BigDecimal ORDER_VALUE = new BigDecimal("118.40");

    private final TenTiers tiers = new TenTiers();
    private final DmnTable table = new DmnTable();
    private final Flight flight = new Flight();
    private int hours;

    @Setup
    public void bothComeToTheSame() {
        for (int late = 0; late < 240; late++) {
            BigDecimal ours = tiers.price(late, ORDER_VALUE);
            BigDecimal theirs = table.price(late, ORDER_VALUE);
            if (ours.compareTo(theirs) != 0) {
                throw new IllegalStateException("%d h late: %s by us, %s by DMN".formatted(late, ours, theirs));
            }
        }
        if (flight.price().get(0).amount().compareTo(flight.expected()) != 0) {
            throw new IllegalStateException("the flight comes to " + flight.price());
        }
    }

    @Benchmark
    public BigDecimal tenTiers() {
        return tiers.price(next(), ORDER_VALUE);
    }

    @Benchmark
    public BigDecimal tenTiersByDroolsDmn() {
        return table.price(next(), ORDER_VALUE);
    }

    @Benchmark
    public List<Priced> cancelledFlight() {
        return flight.price();
    }

    private int next() {
        hours = (hours + 7) % 240;
        return hours;
    }
}
