package io.makegood.promise.guarantee;

/** One version of one guarantee. */
public record GuaranteeRef(String code, int version) {}
