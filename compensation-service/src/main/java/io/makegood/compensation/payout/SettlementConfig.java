package io.makegood.compensation.payout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How payouts are issued. */
@ConfigMapping(prefix = "makegood.settlement")
public interface SettlementConfig {

    /** How long to wait after each unclear attempt; after the last one a payout has failed. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retryAfter();

    @WithDefault("200ms")
    Duration pollEvery();

    @WithDefault("10s")
    Duration timeout();

    /** A worker that has not reported back by then has crashed, and its payouts are issued again. */
    @WithDefault("60s")
    Duration lease();

    /** How often a provider that has taken a payout is asked what came of it. */
    @WithDefault("1h")
    Duration askEvery();

    /** A provider that answers nothing clear so many times in a row is called off. */
    @WithDefault("5")
    int circuitOpenAfter();

    /** How long a provider is not called before the first probe, the second, and so on; the last one counts on. */
    @WithDefault("30s,1m,2m,4m,8m,15m")
    List<Duration> circuitProbeAfter();

    @WithDefault("256")
    int inFlight();

    /** How soon payouts that were instructed while routes changed are sent by the new ones. */
    @WithDefault("5s")
    Duration routesEvery();

    /** So that a slow provider keeps only its own payouts waiting. */
    @WithDefault("64")
    int inFlightPerProvider();

    /** Empty when all tries are used up. */
    default Optional<Duration> retryAfter(int tries) {
        return tries > retryAfter().size()
                ? Optional.empty()
                : Optional.of(retryAfter().get(tries - 1));
    }
}
