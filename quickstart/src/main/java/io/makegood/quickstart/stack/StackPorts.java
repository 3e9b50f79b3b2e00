package io.makegood.quickstart.stack;

import java.util.List;

/** The ports of PostgreSQL, of Kafka's clients, and of Kafka's own controller. */
public record StackPorts(int postgres, int kafka, int kafkaController) {

    public static StackPorts free() {
        List<Integer> ports = FreePorts.find(3);
        return new StackPorts(ports.get(0), ports.get(1), ports.get(2));
    }
}
