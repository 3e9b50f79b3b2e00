package io.makegood.quickstart.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How much memory a process has, as Linux tells it. */
final class Memory {

    private static final String RESIDENT = "VmRSS:";

    private Memory() {}

    /** Megabytes that are resident; empty where nobody tells. */
    static Optional<Integer> of(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
