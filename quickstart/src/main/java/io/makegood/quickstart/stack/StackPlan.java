package io.makegood.quickstart.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a stack keeps its data, on which ports it listens, and whether its data must survive. */
public record StackPlan(Path folder, List<String> databases, StackPorts ports, boolean durable) {

    public StackPlan {
        databases = List.copyOf(databases);
    }

    /** Survives restarts and power cuts. */
    public static StackPlan kept(Path folder, List<String> databases, StackPorts ports) {
        return new StackPlan(folder.toAbsolutePath(), databases, ports, true);
    }

    /** For one run only: does not wait for the disk, and its folder is deleted when it closes. */
    public static StackPlan temporary(List<String> databases) {
        try {
            return new StackPlan(Files.createTempDirectory("makegood"), databases, StackPorts.free(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Database database(String name) {
        if (!databases.contains(name)) {
            throw new IllegalArgumentException("no database '" + name + "' among " + databases);
        }
        return Database.ownedByItsNamesake(name, ports.postgres());
    }

    public String bootstrapServers() {
        return "localhost:" + ports.kafka();
    }
}
