package io.makegood.delivery.disruption.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The request to reject a disruption that was proposed. */
record RejectDisruption(@NotBlank @Size(max = 1000) String because) {

    static final String EXAMPLE = """
            {"because": "the alert was for another province"}""";
}
