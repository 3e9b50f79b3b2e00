package io.makegood.compensation.ledger;

import io.makegood.kernel.tenancy.Tenant;
import java.util.List;

/** Where somebody has noted a head of the chain, as at the close of a month. It must be part of the chain for ever. */
public interface NotedHeads {

    /** @param by who noted it, in words that go on "another hash than …" */
    record Noted(Head head, String by) {}

    List<Noted> of(Tenant tenant);
}
