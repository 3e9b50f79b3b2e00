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
import java.util.stream.Stream;

/**
 * The processes that run from a data folder, written down so that the next start can end what a killed one left
 * behind. A process is known by its id and its time of birth, because ids are used again.
 */
final class Processes {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DataFolder data;

    Processes(DataFolder data) {
        this.data = data;
    }

    /** Refuses while the folder's owner lives; else ends the owner's orphans and makes this process the owner. */
    void takeOver() {
        List<ProcessHandle> alive = written().flatMap(Optional::stream).toList();
        Optional<ProcessHandle> owner = written().findFirst().flatMap(first -> first);
        owner.ifPresent(this::refuse);
        alive.forEach(Processes::end);
        postgres().ifPresent(Processes::end);
        forget();
        remember(ProcessHandle.current());
    }

    void remember(ProcessHandle process) {
        String line = process.pid() + " " + birth(process) + System.lineSeparator();
        try {
            Files.writeString(data.processes(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(data.processes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(ProcessHandle owner) {
        throw new CannotStart(
                "Makegood already runs from %s (process %d). Stop it, or choose another folder with --data."
                        .formatted(data.path(), owner.pid()));
    }

    /** One for each line, the owner first; empty for a process that has ended. */
    private Stream<Optional<ProcessHandle>> written() {
        return lines(data.processes()).stream().map(line -> line.split(" ")).map(Processes::find);
    }

    private static Optional<ProcessHandle> find(String... pidAndBirth) {
        return ProcessHandle.of(Long.parseLong(pidAndBirth[0]))
                .filter(process -> birth(process) == Long.parseLong(pidAndBirth[1]));
    }

    /** PostgreSQL writes its own id and its birth in seconds. */
    private Optional<ProcessHandle> postgres() {
        List<String> lines = lines(data.stack().resolve("postgres").resolve("postmaster.pid"));
        if (lines.size() < 3) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(lines.get(2).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> Math.abs(birth(process) / 1000 - seconds) <= 2);
    }

    private static long birth(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .thenAccept(ProcessHandle::destroyForcibly)
                .join();
    }
}
