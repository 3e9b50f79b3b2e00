package io.makegood.delivery.connection;

import io.makegood.delivery.carrier.CarrierFormat;
import io.makegood.delivery.carrier.Sender;
import io.makegood.delivery.carrier.SentMessage;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;

/** A sender that pushes to the tenant in the format of an adapter. */
public record Connection(UUID id, Tenant tenant, String adapter, Sender sender, Secrets secrets, Instant createdAt) {

    /** Refuses a message that is not signed by a secret that is valid now, if its format has signatures. */
    public void requireGenuine(CarrierFormat format, SentMessage message, Instant now) {
        if (format.isSigned() && secrets.validAt(now).stream().noneMatch(secret -> format.isGenuine(message, secret))) {
            throw new SignatureWrong(format.name());
        }
    }
}
