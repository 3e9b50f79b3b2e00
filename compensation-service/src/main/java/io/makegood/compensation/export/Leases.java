package io.makegood.compensation.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Which replica writes which export. Each attempt has a number, and only the newest one may store anything: who was
 * thought dead and is not finds that its lease is lost.
 */
@ApplicationScoped
class Leases {

    private final Jdbi jdbi;
    private final ExportConfig config;
    private final InstantSource time;

    Leases(Jdbi jdbi, ExportConfig config, InstantSource time) {
        this.jdbi = jdbi;
        this.config = config;
        this.time = time;
    }

    /** The export that has waited longest, or that nobody is at work on any more; what there was of its file is gone. */
    Optional<Export> claim() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with next as (
                          select tenant, id from export where due_at <= :now
                          order by due_at limit 1 for update skip locked),
                        gone as (
                          delete from export_chunk chunk using next
                          where chunk.tenant = next.tenant and chunk.export_id = next.id)
                        update export set state = 'running', attempts = attempts + 1, due_at = :until,
                          row_count = 0, bytes = 0
                        from next where export.tenant = next.tenant and export.id = next.id
                        returning export.*
                        """)
                .bind("now", time.instant())
                .bind("until", time.instant().plus(config.lease()))
                .map((row, context) -> Exports.export(row))
                .findOne());
    }

    /** The next piece of the file; and the lease begins anew. */
    void store(Export export, int number, byte[] piece, long rows, long bytes) {
        ours(
                export,
                """
                        with ours as (
                          update export set due_at = :until, row_count = :rows, bytes = :bytes
                          where tenant = :tenant and id = :id and attempts = :attempts and state = 'running'
                          returning tenant, id)
                        insert into export_chunk (tenant, export_id, number, bytes)
                        select tenant, id, :number, :piece from ours
                        """,
                update -> update.bind("until", time.instant().plus(config.lease()))
                        .bind("number", number)
                        .bind("piece", piece)
                        .bind("rows", rows)
                        .bind("bytes", bytes));
    }

    /** The file is whole. */
    void done(Export export, Instant asOf, long rows, String sha256) {
        ours(
                export,
                """
                        update export set state = 'done', due_at = null, as_of = :asOf, row_count = :rows,
                          sha256 = :sha256, ended_at = :now, expires_at = :expiresAt, reason = null
                        where tenant = :tenant and id = :id and attempts = :attempts and state = 'running'
                        """,
                update -> update.bind("asOf", asOf)
                        .bind("rows", rows)
                        .bind("sha256", sha256)
                        .bind("now", time.instant())
                        .bind("expiresAt", time.instant().plus(config.keep())));
    }

    /** It is tried again, unless it was often enough. */
    void failed(Export export) {
        if (export.progress().attempts() < config.attempts()) {
            ours(export, """
                            update export set state = 'queued', due_at = :next, reason = 'it is tried again'
                            where tenant = :tenant and id = :id and attempts = :attempts and state = 'running'
                            """, update -> update.bind("next", time.instant().plus(config.retryAfter())));
        } else {
            giveUp(export);
        }
    }

    void giveUp(Export export) {
        ours(
                export,
                """
                        update export set state = 'failed', due_at = null, ended_at = :now, reason = :reason
                        where tenant = :tenant and id = :id and attempts = :attempts and state = 'running'
                        """,
                update -> update.bind("now", time.instant())
                        .bind(
                                "reason",
                                "something is wrong on our side: it was tried %d times".formatted(config.attempts())));
    }

    boolean isWornOut(Export claimed) {
        return claimed.progress().attempts() > config.attempts();
    }

    private void ours(Export export, String statement, UnaryOperator<Update> binding) {
        int changed = jdbi.withHandle(handle -> binding.apply(handle.createUpdate(statement))
                .bind("tenant", export.tenant().name())
                .bind("id", export.id())
                .bind("attempts", export.progress().attempts())
                .execute());
        if (changed == 0) {
            throw new LeaseLost(export);
        }
    }
}
