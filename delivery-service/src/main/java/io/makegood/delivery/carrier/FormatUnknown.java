package io.makegood.delivery.carrier;

import io.makegood.kernel.refusal.Refusal;
import java.util.List;

/** Nobody can read messages of that sender. */
public class FormatUnknown extends Refusal {

    FormatUnknown(String name, List<String> known) {
        super(Kind.NOT_FOUND, "format-unknown", "no format is called '%s'; known: %s".formatted(name, known));
    }
}
