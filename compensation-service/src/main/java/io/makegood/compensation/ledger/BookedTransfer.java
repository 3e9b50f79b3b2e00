package io.makegood.compensation.ledger;

import java.util.UUID;

/** A transfer as it stands in the ledger. */
public record BookedTransfer(UUID id, Transfer transfer) {}
