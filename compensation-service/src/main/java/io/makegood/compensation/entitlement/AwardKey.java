package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.PromiseId;

/** What is counted on its own: one award of one promise. */
public record AwardKey(PromiseId promise, String award) {}
