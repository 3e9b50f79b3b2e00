package io.makegood.delivery.carrier;

import java.util.List;

/** The reports of a message that can be recorded, and those that cannot. */
record UnderstoodMessage(List<Understood> reports, List<LeftOut> leftOut) {}
