package io.makegood.compensation.statement;

import io.makegood.kernel.tenancy.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which exceptions of a tenant to list; what is null does not restrict. */
public record ExceptionQuery(
        Tenant tenant,
        Discrepancy.@Nullable Kind kind,
        Discrepancy.@Nullable State state,
        @Nullable String guarantee,
        @Nullable UUID statement) {}
