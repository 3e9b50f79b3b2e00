package io.makegood.promise.guarantee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All guarantees of the tenant, with all their versions. */
@ApplicationScoped
public class Guarantees implements PanacheRepositoryBase<GuaranteeVersion, GuaranteeRef> {

    private static final int MOST = 500;

    public GuaranteeVersion get(GuaranteeRef ref) {
        return findByIdOptional(ref).orElseThrow(() -> new GuaranteeNotFound(ref));
    }

    /** Oldest version first; refuses when there is none. */
    public List<GuaranteeVersion> versionsOf(String code) {
        List<GuaranteeVersion> versions =
                find("ref.code", Sort.by("ref.version"), code).page(0, MOST).list();
        if (versions.isEmpty()) {
            throw new GuaranteeNotFound(code);
        }
        return versions;
    }

    public boolean has(String code) {
        return count("ref.code", code) > 0;
    }

    /** By code, newest version first. */
    public List<GuaranteeVersion> inStatus(@Nullable Status status) {
        Sort sort = Sort.by("ref.code").and("ref.version", Sort.Direction.Descending);
        return (status == null ? findAll(sort) : find("status", sort, status))
                .page(0, MOST)
                .list();
    }
}
