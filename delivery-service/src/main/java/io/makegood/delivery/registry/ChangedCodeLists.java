package io.makegood.delivery.registry;

import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.codes.CodeLists;
import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.codes.PublishedCodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The published lists, and over them what the tenant's own people changed. Nothing is kept in memory: one indexed look
 * for each batch costs less than being sure on every replica that what is kept is not outdated.
 */
@ApplicationScoped
class ChangedCodeLists implements CodeLists {

    private final PublishedCodeLists published;
    private final CodeChanges changes;

    ChangedCodeLists(PublishedCodeLists published, CodeChanges changes) {
        this.published = published;
        this.changes = changes;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Map<CarrierCode, Meaning> meanings(Collection<CarrierCode> codes) {
        changes.holdMeanings();
        Map<CarrierCode, Meaning> changed = changes.meanings(codes);
        return codes.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), code -> published.meaning(code, changed.get(code))));
    }
}
