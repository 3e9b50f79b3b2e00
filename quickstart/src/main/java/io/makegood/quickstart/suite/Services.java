package io.makegood.quickstart.suite;

import io.makegood.quickstart.stack.Database;
import io.makegood.quickstart.token.SigningKey;
import io.makegood.quickstart.token.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The three services, each a process of its own with its own database. */
final class Services {

    private final SuitePlan plan;
    private final SigningKey key;
    private final Processes processes;
    private final Consumer<String> progress;
    private final List<WatchedService> running = new ArrayList<>();
    private final List<WatchedService> replicas = new ArrayList<>();
    private final Map<Service, Duration> behind = new ConcurrentHashMap<>();

    Services(SuitePlan plan, SigningKey key, Processes processes, Consumer<String> progress) {
        this.plan = plan;
        this.key = key;
        this.processes = processes;
        this.progress = progress;
    }

    void start() {
        for (Service service : Service.values()) {
            running.add(watched(service, plan.ports().of(service)));
        }
    }

    /** Beside the one that runs already, with the same database and the same topics; answers when it is ready. */
    void replicate(Service service, int port) {
        WatchedService replica = watched(service, port);
        replicas.add(replica);
        replica.awaitReady();
    }

    private WatchedService watched(Service service, int port) {
        return new WatchedService(service, () -> launch(service, port), progress);
    }

    void awaitReady() {
        running.forEach(WatchedService::awaitReady);
    }

    ProcessHandle process(Service service) {
        return running.get(service.ordinal()).process();
    }

    void kill(Service service) {
        running.get(service.ordinal()).kill();
    }

    void setBack(Service service, Duration by) {
        behind.put(service, by);
        running.get(service.ordinal()).startAgain();
    }

    void stop() {
        progress.accept("the services are stopping");
        stop(replicas);
        stop(running);
    }

    void retireReplicas() {
        stop(replicas);
        replicas.clear();
    }

    private static void stop(List<WatchedService> services) {
        services.forEach(WatchedService::askToStop);
        services.forEach(WatchedService::awaitStop);
    }

    private ServiceProcess launch(Service service, int port) {
        ServiceProcess process = ServiceProcess.start(service, plan, port, environment(service, port));
        processes.remember(process.handle());
        return process;
    }

    private Map<String, String> environment(Service service, int port) {
        Database database = plan.stack().database(service.database());
        Map<String, String> environment = new HashMap<>(Map.of(
                "DB_URL", database.url(),
                "DB_USER", database.user(),
                "DB_PASSWORD", database.password(),
                "KAFKA_BOOTSTRAP_SERVERS", plan.stack().bootstrapServers(),
                "JWT_PUBLIC_KEY", key.publicKeyFile().toUri().toString(),
                "JWT_ISSUER", Tokens.ISSUER,
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_HTTP_PORT", Integer.toString(port)));
        Duration by = behind.getOrDefault(service, Duration.ZERO);
        if (!by.isZero()) {
            environment.put("QUARKUS_PROFILE", "prod,rehearsal");
            environment.put("MAKEGOOD_CLOCK_BEHIND", by.toString());
        }
        return environment;
    }
}
