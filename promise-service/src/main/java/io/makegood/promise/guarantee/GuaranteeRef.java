package io.makegood.promise.guarantee;

import jakarta.persistence.Embeddable;

/** One version of one guarantee. */
@Embeddable
public record GuaranteeRef(String code, int version) {

    @Override
    public String toString() {
        return "%s version %d".formatted(code, version);
    }
}
