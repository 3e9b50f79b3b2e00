package io.makegood.delivery.order;

import io.makegood.kernel.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The registered orders of the tenant. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<Order, UUID> {

    public Order get(String reference) {
        return findByReference(reference).orElseThrow(() -> new OrderNotFound(reference));
    }

    public Optional<Order> findByReference(String reference) {
        return find("reference", reference).firstResultOptional();
    }

    public List<Order> newestFirst(Cursor after, int limit) {
        return find("(registeredAt, id) < (?1, ?2) order by registeredAt desc, id desc", after.at(), after.id())
                .page(Page.ofSize(limit))
                .list();
    }
}
