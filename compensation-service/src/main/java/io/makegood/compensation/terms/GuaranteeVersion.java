package io.makegood.compensation.terms;

/** Names the published version of a guarantee under which a promise was made. */
public record GuaranteeVersion(String code, int version) {}
