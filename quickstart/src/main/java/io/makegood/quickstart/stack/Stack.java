package io.makegood.quickstart.stack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL and Kafka, started together; closing stops both and, for a temporary stack, deletes what they wrote. */
public final class Stack implements AutoCloseable {

    private final StackPlan plan;
    private final Postgres postgres;
    private final KafkaBroker kafka;

    private Stack(StackPlan plan, Postgres postgres, KafkaBroker kafka) {
        this.plan = plan;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    public static Stack start(StackPlan plan) {
        CompletableFuture<Postgres> postgres = CompletableFuture.supplyAsync(() -> Postgres.start(plan));
        CompletableFuture<KafkaBroker> kafka = CompletableFuture.supplyAsync(() -> KafkaBroker.start(plan));
        try {
            Stack stack = new Stack(plan, postgres.join(), kafka.join());
            Topics.createMissing(stack.bootstrapServers());
            return stack;
        } catch (CompletionException e) {
            postgres.thenAccept(Postgres::close).exceptionally(failure -> null).join();
            kafka.thenAccept(KafkaBroker::close).exceptionally(failure -> null).join();
            throw new IllegalStateException("PostgreSQL and Kafka do not start", e.getCause());
        }
    }

    public Database database(String name) {
        return plan.database(name);
    }

    public String bootstrapServers() {
        return plan.bootstrapServers();
    }

    @Override
    public void close() {
        try (postgres) {
            kafka.close();
        }
        if (!plan.durable()) {
            Folders.delete(plan.folder());
        }
    }
}
