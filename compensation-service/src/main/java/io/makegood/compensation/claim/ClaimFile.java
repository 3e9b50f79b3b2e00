package io.makegood.compensation.claim;

import io.makegood.compensation.Csv;
import io.makegood.compensation.promise.Promise;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Claims that a party is asked for at once. It never changes. */
public record ClaimFile(
        Tenant tenant, UUID id, String party, int claims, String content, String madeBy, Instant madeAt) {

    private static final List<String> HEADER = List.of(
            "claim",
            "order",
            "tracking",
            "promise",
            "guarantee",
            "due",
            "what happened",
            "amount",
            "currency",
            "explanation");

    static ClaimFile of(Tenant tenant, String party, List<Claim> claims, String by, Instant at) {
        String lines = claims.stream().map(ClaimFile::line).collect(Collectors.joining());
        return new ClaimFile(tenant, TimeOrderedId.next(), party, claims.size(), line(HEADER) + lines, by, at);
    }

    private static String line(Claim claim) {
        Demand demand = claim.demand();
        Promise promise = demand.promise();
        return line(List.of(
                claim.id().toString(),
                promise.order(),
                String.join(" ", demand.tracking()),
                promise.id().toString(),
                promise.guarantee().code(),
                Objects.toString(demand.missedAt(), ""),
                demand.happened(),
                claim.amount().getAmount().toPlainString(),
                claim.amount().getCurrencyUnit().getCode(),
                demand.explanation()));
    }

    private static String line(List<String> cells) {
        return Csv.line(cells.stream().map(Csv::text));
    }
}
