package io.makegood.compensation.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a payout be let go or declined; declining takes a reason. */
public record Asked(
        UUID payout, Decision.Kind kind, @Nullable String reason) {}
