package io.makegood.quickstart.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The services' processes that run from a data folder, written down so that the next start can end what a killed one
 * left behind. A process is known by its id and its time of birth, because ids are used again.
 */
final class Processes {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private final Path file;
    private final Path postmaster;

    Processes(DataFolder data) {
        this.file = data.processes();
        this.postmaster = data.stack().resolve("postgres").resolve("postmaster.pid");
    }

    void remember(ProcessHandle process) {
        String line = process.pid() + " " + birth(process).toEpochMilli() + System.lineSeparator();
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Services stand being killed, and would wait long for a broker that is gone; the database is asked to stop. */
    void endLeftovers() {
        services().forEach(Processes::kill);
        postgres().ifPresent(Processes::stop);
        forget();
    }

    private List<ProcessHandle> services() {
        return lines(file).stream()
                .map(line -> line.split(" "))
                .map(words -> find(words[0], Instant.ofEpochMilli(Long.parseLong(words[1]))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** PostgreSQL writes its own id and, two lines later, its birth in seconds. */
    private Optional<ProcessHandle> postgres() {
        List<String> lines = lines(postmaster);
        return lines.size() < 3
                ? Optional.empty()
                : find(
                        lines.get(0).strip(),
                        Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())));
    }

    private static Optional<ProcessHandle> find(String pid, Instant born) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> Duration.between(born, birth(process)).abs().compareTo(ROUNDING) <= 0);
    }

    private static Instant birth(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .thenAccept(ProcessHandle::destroyForcibly)
                .join();
    }
}
