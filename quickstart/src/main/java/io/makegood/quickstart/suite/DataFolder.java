package io.makegood.quickstart.suite;

import io.makegood.quickstart.stack.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where an installation keeps all that it must remember. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path stack() {
        return path.resolve("stack");
    }

    public Path keys() {
        return path.resolve("keys");
    }

    public Path webhookSecret() {
        return keys().resolve("webhook-secret");
    }

    public Path payments() {
        return path.resolve("merchant").resolve("payments.jsonl");
    }

    public Path processes() {
        return path.resolve("processes");
    }

    public Path lock() {
        return path.resolve("lock");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path logOf(Service service) {
        return logs().resolve(service.title() + ".log");
    }

    public DataFolder create() {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(payments().getParent());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + path, e);
        }
    }

    /** Deletes only what an installation writes, so that a mistyped folder loses nothing else. */
    public void empty() {
        Stream.of(stack(), keys(), payments().getParent(), processes(), logs()).forEach(Folders::delete);
    }
}
