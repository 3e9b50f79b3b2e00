package io.makegood.delivery.carrier;

import java.util.List;

/** What became of a message, in its own order: of each report, or why a report is left out. */
public record TakenMessage(List<Taken> reports, List<LeftOut> leftOut) {}
