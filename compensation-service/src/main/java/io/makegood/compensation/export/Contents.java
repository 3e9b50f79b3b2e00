package io.makegood.compensation.export;

import io.makegood.compensation.export.Export.State;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The files, as long as they are kept. */
@ApplicationScoped
public class Contents {

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final InstantSource time;

    Contents(Jdbi jdbi, Tenancy tenancy, InstantSource time) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.time = time;
    }

    /** Refuses an export that has no content, yet or any more. */
    public void require(Export export) {
        if (export.progress().state() != State.DONE) {
            throw ExportRefusal.notDone(export);
        }
        Instant expiresAt = export.progress().expiresAt();
        if (expiresAt != null && !time.instant().isBefore(expiresAt)) {
            throw ExportRefusal.expired(export);
        }
    }

    /** Piece by piece. If it is deleted meanwhile, what was sent breaks off, so that nobody takes it for whole. */
    public void write(Export export, OutputStream out) throws IOException {
        long left = export.progress().bytes();
        for (int number = 0; left > 0; number++) {
            byte[] piece = piece(export, number)
                    .orElseThrow(() -> new IOException("the content of export %s is gone".formatted(export.id())));
            out.write(piece);
            left -= piece.length;
        }
    }

    private Optional<byte[]> piece(Export export, int number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select bytes from export_chunk
                        where tenant = :tenant and export_id = :id and number = :number
                        """)
                .bind("tenant", export.tenant().name())
                .bind("id", export.id())
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne());
    }

    /** Expired content goes, and what there is of a file that failed. Who exported what remains known. */
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetExpired() {
        tenancy.acrossTenants(() -> jdbi.useHandle(
                handle -> handle.createUpdate("""
                        delete from export_chunk chunk using export
                        where export.tenant = chunk.tenant and export.id = chunk.export_id
                          and (export.expires_at <= :now or export.state = 'failed')
                        """).bind("now", time.instant()).execute()));
    }
}
