package io.makegood.compensation.statement;

import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;

/**
 * One time that a tenant's statements are matched, or one exception resolved.
 *
 * @param tolerances as the database reads them: an object of amounts by currency
 */
record Run(Tenant tenant, UUID id, Instant now, Settings settings, String tolerances) {}
