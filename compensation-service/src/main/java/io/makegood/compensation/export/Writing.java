package io.makegood.compensation.export;

import io.makegood.compensation.export.file.About;
import io.makegood.compensation.export.file.Files;
import io.makegood.compensation.export.file.Format;
import io.makegood.compensation.export.file.PeriodStatement;
import io.makegood.compensation.export.file.RowFile;
import io.makegood.compensation.export.table.Row;
import io.makegood.compensation.export.table.Selection;
import io.makegood.compensation.export.table.Snapshot;
import io.makegood.compensation.export.table.Snapshots;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Writes one export, from first to last. */
@Singleton
class Writing {

    private final Snapshots snapshots;
    private final Leases leases;

    Writing(Snapshots snapshots, Leases leases) {
        this.snapshots = snapshots;
        this.leases = leases;
    }

    void write(Export export) {
        snapshots.read(snapshot -> {
            Instant asOf = snapshot.asOf();
            ContentStream content = new ContentStream(leases, export);
            write(export.wanted(), about(export, asOf), snapshot, content);
            leases.done(export, asOf, content.rows(), content.finish());
        });
    }

    private static About about(Export export, Instant asOf) {
        Wanted wanted = export.wanted();
        return new About(wanted.selection(), wanted.zone(), wanted.language(), export.requestedBy(), asOf);
    }

    private static void write(Wanted wanted, About about, Snapshot snapshot, ContentStream content) {
        try {
            if (wanted.format() == Format.PDF) {
                PeriodStatement statement = statement(wanted.selection(), snapshot);
                statement.payouts().forEach(payout -> content.countRow());
                Files.statement(about, statement, content);
            } else {
                rows(Files.rows(wanted.format(), about, content), wanted.selection(), snapshot, content);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void rows(RowFile file, Selection selection, Snapshot snapshot, ContentStream content)
            throws IOException {
        snapshot.forEach(selection, row -> {
            add(file, row);
            content.countRow();
        });
        file.finish();
    }

    private static void add(RowFile file, Row row) {
        try {
            file.add(row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PeriodStatement statement(Selection selection, Snapshot snapshot) {
        List<Row> payouts = snapshot.payouts(selection, PeriodStatement.MOST_PAYOUTS + 1);
        boolean tooMany = payouts.size() > PeriodStatement.MOST_PAYOUTS;
        return new PeriodStatement(snapshot.report(selection), tooMany ? List.of() : payouts, tooMany);
    }
}
