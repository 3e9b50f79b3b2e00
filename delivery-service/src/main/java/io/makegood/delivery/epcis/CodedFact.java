package io.makegood.delivery.epcis;

import io.makegood.delivery.codes.Meaning;

/**
 * What an event's step or disposition says.
 *
 * @param suffix tells two facts of one event apart
 */
record CodedFact(String code, Meaning meaning, String suffix) {}
