package io.makegood.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The same ten tiers as a decision table, by the DMN engine of Drools. */
final class DmnTable {

    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnTable() {
        Resource table = ResourceFactory.newClassPathResource("ten-tiers.dmn", DmnTable.class.getClassLoader());
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(table))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
    }

    BigDecimal price(int hoursLate, BigDecimal orderValue) {
        DMNContext context = runtime.newContext();
        context.set("late", BigDecimal.valueOf(hoursLate));
        context.set("orderValue", orderValue);
        DMNResult result = runtime.evaluateAll(model, context);
        BigDecimal amount =
                (BigDecimal) result.getDecisionResultByName("amount").getResult();
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
