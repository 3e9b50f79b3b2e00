package io.makegood.quickstart.suite;

import io.makegood.quickstart.stack.StackPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which built repository to run, from which data folder, on which ports; and whether the data must survive. */
public record SuitePlan(Path root, DataFolder data, SuitePorts ports, boolean durable) {

    public static SuitePlan kept(Path root, DataFolder data, SuitePorts ports) {
        return new SuitePlan(root, data, ports, true);
    }

    /** For one run only, on free ports. */
    public static SuitePlan temporary(Path root) {
        try {
            Path folder = Files.createTempDirectory("makegood-suite");
            return new SuitePlan(root, new DataFolder(folder), SuitePorts.free(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StackPlan stack() {
        return new StackPlan(data.stack(), Service.databases(), ports.stack(), durable);
    }
}
