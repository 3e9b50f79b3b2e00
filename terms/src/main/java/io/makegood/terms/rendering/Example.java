package io.makegood.terms.rendering;

import io.makegood.terms.pricing.Priced;

/** A worked example: so many cases of the same, and what they come to. */
record Example(int cases, Priced priced) {}
