package io.makegood.delivery.carrier;

import io.makegood.delivery.codes.Meaning;

/** A report with what its code means and when it was. */
record Understood(CarrierReport report, Meaning meaning, ResolvedTime time) {}
