package io.makegood.delivery.codes;

import java.util.Collection;
import java.util.Map;

/** What the codes of carriers mean to the tenant: the published lists, corrected by the tenant's own people. */
public interface CodeLists {

    /**
     * The meaning of each, in one look; {@link Meaning#UNKNOWN} for what is in no list. Belongs to the transaction that
     * records what is read: until it ends no code gets another meaning, so that no event is read by an outdated one.
     */
    Map<CarrierCode, Meaning> meanings(Collection<CarrierCode> codes);
}
