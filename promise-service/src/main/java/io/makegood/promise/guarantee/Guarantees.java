package io.makegood.promise.guarantee;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All guarantees of the tenant, with all their versions. */
@ApplicationScoped
public class Guarantees implements PanacheRepositoryBase<GuaranteeVersion, GuaranteeRef> {

    private static final int MOST = 500;

    public GuaranteeVersion get(GuaranteeRef ref) {
        return findByIdOptional(ref).orElseThrow(() -> new GuaranteeNotFound(ref));
    }

    /** The newest, oldest of them first; refuses when there is none. */
    public List<GuaranteeVersion> versionsOf(String code) {
        List<GuaranteeVersion> versions = newestFirst(code).page(0, MOST).list();
        if (versions.isEmpty()) {
            throw new GuaranteeNotFound(code);
        }
        return versions.stream()
                .sorted(Comparator.comparing(version -> version.ref().version()))
                .toList();
    }

    GuaranteeVersion newestOf(String code) {
        return newestFirst(code).firstResultOptional().orElseThrow(() -> new GuaranteeNotFound(code));
    }

    private PanacheQuery<GuaranteeVersion> newestFirst(String code) {
        return find("ref.code", Sort.descending("ref.version"), code);
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
