package io.makegood.compensation.statement;

import io.makegood.compensation.statement.format.Format;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes statements: all of one or nothing of it, and each once. */
@ApplicationScoped
public class StatementImport {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Statements statements;
    private final Matching matching;
    private final InstantSource time;

    /** @param isNew false when the same bytes were imported before */
    public record Taken(Statement statement, boolean isNew) {}

    StatementImport(Statements statements, Matching matching, InstantSource time) {
        this.statements = statements;
        this.matching = matching;
        this.time = time;
    }

    /** The content is kept aside until it has come, so that a slow sender holds no lock. */
    public Taken take(Tenant tenant, Format format, InputStream content, String person) {
        @Nullable Path file = null;
        try {
            file = Files.createTempFile("statement", null);
            String checksum = keep(content, file);
            return stored(tenant, format, file, checksum, person);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            delete(file);
        }
    }

    private static String keep(InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        Files.copy(new DigestInputStream(content, digest), file, StandardCopyOption.REPLACE_EXISTING);
        return HexFormat.of().formatHex(digest.digest());
    }

    private Taken stored(Tenant tenant, Format format, Path file, String checksum, String person) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) PATIENCE.toSeconds())
                .call(() -> {
                    statements.hold(tenant);
                    Optional<UUID> known = statements.findByChecksum(tenant, checksum);
                    UUID id = known.isPresent() ? known.get() : store(tenant, format, file, checksum, person);
                    return new Taken(statements.get(tenant, id), known.isEmpty());
                });
    }

    private UUID store(Tenant tenant, Format format, Path file, String checksum, String person) throws IOException {
        UUID id = TimeOrderedId.next();
        Instant now = time.instant();
        StoredLines lines = new StoredLines(statements, tenant, id);
        try (InputStream content = Files.newInputStream(file)) {
            format.read(content, lines);
        }
        statements.add(tenant, id, format, checksum, person, now, lines.end());
        matching.run(tenant, now);
        return id;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException busy) {
            file.toFile().deleteOnExit();
        }
    }
}
