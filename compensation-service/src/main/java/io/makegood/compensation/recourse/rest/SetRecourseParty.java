package io.makegood.compensation.recourse.rest;

import io.makegood.compensation.recourse.Within;
import io.makegood.kernel.refusal.Invalid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to declare a party that owes us. */
record SetRecourseParty(
        @NotBlank @Size(max = 200) @Schema(examples = "DHL Express")
        String name,

        @Pattern(regexp = "[a-z][a-z-]{0,39}") @Schema(
                description = "the word by which events name whoever is responsible, where this party answers to it",
                examples = "carrier")
        @Nullable String role,

        @NotEmpty @Size(max = 100) @Schema(description = "codes; what is owed under them is owed to us")
        List<@NotBlank @Size(max = 100) String> guarantees,

        @Size(max = 40) @Schema(
                description = "how long after a breach we may ask, where the terms have no window of their own: days, "
                        + "the last one included, or a time",
                examples = "P14D")
        @Nullable String fileWithin,

        @Size(max = 1000) @Schema(description = "for people", examples = "claims@carrier.example") @Nullable String address) {

    static final String EXAMPLE = """
            {"name": "DHL Express", "role": "carrier", "guarantees": ["express-money-back"], "fileWithin": "P14D",
             "address": "claims@carrier.example"}""";

    @Nullable Within within() {
        try {
            return fileWithin == null ? null : Within.parse(fileWithin);
        } catch (DateTimeException unreadable) {
            throw Invalid.field("/fileWithin", fileWithin, "must be a length of time such as P14D or PT72H");
        }
    }
}
