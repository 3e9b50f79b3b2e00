package io.makegood.delivery.codes;

import java.util.Collection;
import java.util.Map;

/** What the codes of carriers mean to the tenant: the published lists, corrected by the tenant's own people. */
public interface CodeLists {

    /** The meaning of each, in one look; {@link Meaning#UNKNOWN} for what is in no list. */
    Map<CarrierCode, Meaning> meanings(Collection<CarrierCode> codes);
}
