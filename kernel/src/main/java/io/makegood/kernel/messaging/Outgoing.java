package io.makegood.kernel.messaging;

import io.makegood.kernel.tenancy.Tenant;

/** A message to be sent once the transaction commits; {@code data} becomes the data of a CloudEvent. */
public record Outgoing(String topic, Tenant tenant, String key, String type, String subject, Object data) {}
