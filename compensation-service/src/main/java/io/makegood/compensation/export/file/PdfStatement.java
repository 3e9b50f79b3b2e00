package io.makegood.compensation.export.file;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.makegood.compensation.export.table.Kind;
import io.makegood.compensation.export.table.Row;
import io.makegood.compensation.reconciliation.Report.AccountMovement;
import io.makegood.compensation.reconciliation.Report.GuaranteeFigures;
import io.makegood.compensation.reconciliation.Report.PayoutFigures;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/** A statement as a PDF, of as many pages as it needs. */
final class PdfStatement {

    private static final float MARGIN = 36;

    private final About about;
    private final PeriodStatement statement;
    private final Texts texts;
    private final PdfFont font = PdfFont.load();

    PdfStatement(About about, PeriodStatement statement) {
        this.about = about;
        this.statement = statement;
        this.texts = about.texts();
    }

    /** Twice: how many pages there are is known only at the end, and is told on the first. */
    void write(OutputStream out) {
        int pages = write(OutputStream.nullOutputStream(), 0);
        write(out, pages);
    }

    private int write(OutputStream out, int pages) {
        Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPageEvent(new PdfFooter(font, about, pages));
        document.addTitle("%s, %s".formatted(about.title(), about.selection().tenant()));
        document.addAuthor(about.preparedBy());
        document.open();
        document.add(new Paragraph(font.bold(about.title(), 18, PdfFont.DARK)));
        for (PdfPTable part : List.of(title(), figures(), accounts(), ties(), payouts())) {
            document.add(part);
        }
        document.close();
        return writer.getPageNumber() - 1;
    }

    private PdfPTable title() {
        PdfTable lines = new PdfTable(font, "", 1, 5);
        about.lines().forEach((label, value) -> lines.text(label).text(value));
        return lines.done();
    }

    private PdfPTable figures() {
        PdfTable table = new PdfTable(font, texts.get("statement.figures"), 3, 1.6f, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
        if (statement.report().guarantees().isEmpty()) {
            return table.nothing(texts.get("statement.none")).done();
        }
        table.headings(
                2,
                texts.get("column.guarantee"),
                texts.get("column.currency"),
                texts.get("statement.computed"),
                texts.get("statement.goodwill"),
                texts.get("statement.held"),
                texts.get("statement.rejected"),
                payouts("payments", "approved"),
                payouts("payments", "settled"),
                payouts("payments", "failed"),
                payouts("recoveries", "approved"),
                payouts("recoveries", "settled"),
                payouts("recoveries", "failed"),
                texts.get("statement.unexplained"));
        statement.report().guarantees().forEach(figures -> add(table, figures));
        return table.done();
    }

    private String payouts(String kind, String state) {
        return texts.get("statement." + kind) + " " + texts.get("statement." + state);
    }

    private static void add(PdfTable table, GuaranteeFigures figures) {
        table.text(figures.guarantee())
                .text(currency(figures.computed().amount()))
                .figure(figures.computed())
                .figure(figures.goodwill())
                .figure(figures.held())
                .figure(figures.rejected());
        for (PayoutFigures payouts : List.of(figures.payments(), figures.recoveries())) {
            table.figure(payouts.approved()).figure(payouts.settled()).figure(payouts.failed());
        }
        table.amount(figures.unexplained());
    }

    private PdfPTable accounts() {
        PdfTable table = new PdfTable(font, texts.get("statement.accounts"), 4, 1.2f, 2, 2, 2, 2);
        if (statement.report().accounts().isEmpty()) {
            return table.nothing(texts.get("statement.none")).done();
        }
        table.headings(
                2,
                texts.get("column.account"),
                texts.get("column.currency"),
                texts.get("statement.opening"),
                texts.get("statement.debits"),
                texts.get("statement.credits"),
                texts.get("statement.closing"));
        statement.report().accounts().forEach(account -> add(table, account));
        return table.done();
    }

    private void add(PdfTable table, AccountMovement account) {
        table.text(texts.word(account.account()))
                .text(currency(account.closing()))
                .amount(account.opening())
                .amount(account.debits())
                .amount(account.credits())
                .amount(account.closing());
    }

    private PdfPTable ties() {
        PdfTable table = new PdfTable(font, texts.get("statement.ties"), 6, 1);
        List<Ties.Tie> ties = new Ties(texts).of(statement.report());
        ties.forEach(tie -> table.text(tie.equation()).text(verdict(tie)));
        return ties.isEmpty() ? table.nothing(texts.get("statement.none")).done() : table.done();
    }

    private String verdict(Ties.Tie tie) {
        return tie.off().isZero()
                ? texts.get("statement.ties-out")
                : texts.get("statement.differs", PdfTable.written(tie.off()));
    }

    private PdfPTable payouts() {
        PdfTable table =
                new PdfTable(font, texts.get("statement.payouts"), 2.4f, 2.4f, 2.4f, 2.4f, 1.4f, 1.4f, 1.2f, 2);
        if (statement.hasTooManyPayouts()) {
            return table.nothing(texts.get("statement.too-many", PeriodStatement.MOST_PAYOUTS))
                    .done();
        }
        if (statement.payouts().isEmpty()) {
            return table.nothing(texts.get("statement.none")).done();
        }
        table.headings(
                7,
                "%s (%s)".formatted(texts.get("column.created_at"), about.zone()),
                texts.get("column.order"),
                texts.get("column.customer"),
                texts.get("column.guarantee"),
                texts.get("column.kind"),
                texts.get("column.state"),
                texts.get("column.currency"),
                texts.get("column.amount"));
        statement.payouts().forEach(payout -> add(table, payout));
        return table.done();
    }

    private void add(PdfTable table, Row payout) {
        table.text(about.written((Instant) cell(payout, "created_at")))
                .text(text(payout, "order"))
                .text(text(payout, "customer"))
                .text(text(payout, "guarantee"))
                .text(texts.word(text(payout, "kind")))
                .text(texts.word(text(payout, "state")))
                .text(text(payout, "currency"))
                .amount((Money) cell(payout, "amount"));
    }

    private static String text(Row payout, String column) {
        return String.valueOf(cell(payout, column));
    }

    private static Object cell(Row payout, String column) {
        return Objects.requireNonNull(payout.cell(Kind.PAYOUTS.place(column)), column);
    }

    private static String currency(Money amount) {
        return amount.getCurrencyUnit().getCode();
    }
}
