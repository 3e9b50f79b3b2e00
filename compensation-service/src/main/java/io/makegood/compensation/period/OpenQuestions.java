package io.makegood.compensation.period;

import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.List;

/** Whoever knows of something that stands in the way of a close answers here; each bean of this type is asked. */
public interface OpenQuestions {

    /** What began before this moment and is not answered yet. Nothing, if it is. */
    List<OpenQuestion> before(Tenant tenant, Instant until);
}
