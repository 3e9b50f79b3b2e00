package io.makegood.quickstart.suite;

import io.makegood.quickstart.stack.FreePorts;
import io.makegood.quickstart.stack.StackPorts;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Seven ports: of the services, of the merchant endpoint, and of the stack. */
public record SuitePorts(int promise, int delivery, int compensation, int merchant, StackPorts stack) {

    private static final int COUNT = 7;
    private static final int HIGHEST_PORT = 65_535;

    public static SuitePorts from(int base) {
        if (base < 1 || base > HIGHEST_PORT - COUNT) {
            throw new CannotStart("The ports after %d do not exist. Choose --port-base up to %d."
                    .formatted(base, HIGHEST_PORT - COUNT));
        }
        return of(IntStream.rangeClosed(base + 1, base + COUNT).boxed().toList());
    }

    public static SuitePorts free() {
        return of(FreePorts.find(COUNT));
    }

    private static SuitePorts of(List<Integer> ports) {
        StackPorts stack = new StackPorts(ports.get(4), ports.get(5), ports.get(6));
        return new SuitePorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3), stack);
    }

    public int of(Service service) {
        return switch (service) {
            case PROMISE -> promise;
            case DELIVERY -> delivery;
            case COMPENSATION -> compensation;
        };
    }

    public URI address(Service service) {
        return URI.create("http://localhost:" + of(service));
    }

    /** Who listens where, in the order in which a person reads it. */
    Map<Integer, String> users() {
        Map<Integer, String> users = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            users.put(of(service), service.title());
        }
        users.put(merchant, "the merchant endpoint");
        users.put(stack.postgres(), "PostgreSQL");
        users.put(stack.kafka(), "Kafka");
        users.put(stack.kafkaController(), "Kafka's controller");
        return users;
    }
}
