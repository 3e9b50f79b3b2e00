package io.makegood.delivery.order;

import java.time.Instant;
import java.util.Collection;

/** An order became known, or got parcels. Fired within the transaction, while the locks on both are held. */
public record Registered(String order, Collection<String> trackings, Instant at) {}
