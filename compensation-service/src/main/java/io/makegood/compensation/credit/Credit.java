package io.makegood.compensation.credit;

import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a party tells us it has paid, once by its own reference. */
public record Credit(
        Tenant tenant,
        UUID id,
        String party,
        String reference,
        LocalDate creditedOn,
        List<CreditLine> lines,
        String toldBy,
        Instant toldAt) {

    public Credit {
        lines = List.copyOf(lines);
    }

    boolean saysTheSameAs(Credit other) {
        return creditedOn.equals(other.creditedOn)
                && lines.stream()
                        .map(CreditLine::asTold)
                        .toList()
                        .equals(other.lines.stream().map(CreditLine::asTold).toList());
    }

    Credit with(List<CreditLine> lines) {
        return new Credit(tenant, id, party, reference, creditedOn, lines, toldBy, toldAt);
    }
}
