package io.makegood.delivery.evidence;

/** A message as it came, byte for byte. */
@SuppressWarnings("ArrayRecordComponent")
public record Payload(String mediaType, byte[] body) {}
