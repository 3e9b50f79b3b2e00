package io.makegood.compensation.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.export.table.Kind;
import io.makegood.compensation.export.table.Row;
import io.makegood.compensation.export.table.Selection;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.compensation.reconciliation.Report;
import io.makegood.compensation.reconciliation.Report.AccountMovement;
import io.makegood.compensation.reconciliation.Report.Figure;
import io.makegood.compensation.reconciliation.Report.GuaranteeFigures;
import io.makegood.compensation.reconciliation.Report.PayoutFigures;
import io.makegood.kernel.tenancy.Tenant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are opened again with other libraries than those that wrote them. */
class FilesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Period MARCH =
            new Period(Instant.parse("2026-02-28T16:00:00Z"), Instant.parse("2026-03-31T16:00:00Z"));
    private static final Instant BOOKED_AT = Instant.parse("2026-03-01T04:30:15Z");

    @Test
    void csv_quotes_what_it_must_and_has_amounts_in_the_decimals_of_their_currency() throws IOException {
        String csv = text(Format.CSV, null, line("a, \"b\"\nc", "JPY 1200"), line("paid-out", "KWD -1.200"));

        assertThat(csv).isEqualTo("""
                        entry_id,booked_at,account,currency,debit,credit,posting_id\r
                        entry,2026-03-01T12:30:15+08:00,"a, ""b""\nc",JPY,1200,,posting\r
                        entry,2026-03-01T12:30:15+08:00,paid-out,KWD,-1.200,,posting\r
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void a_text_that_a_spreadsheet_would_run_is_made_harmless_in_csv(String text) throws IOException {
        assertThat(text(Format.CSV, null, line(text, "EUR -1.00"))).contains(",'" + text + ",EUR,-1.00,");
    }

    @Test
    void csv_has_headings_where_a_language_is_asked_for() throws IOException {
        assertThat(text(Format.CSV, Language.ZH)).isEqualTo("分录编号,记账时间,科目,币种,借方,贷方,凭证编号\r\n");
    }

    @Test
    void json_lines_have_fields_by_name_and_amounts_as_text() throws IOException {
        List<JsonNode> lines = text(Format.JSONL, Language.ZH, line("=1+1", "KWD 1.200"), line("a\nb", "JPY 7"))
                .lines()
                .map(Contracts::read)
                .toList();

        assertThat(lines).containsExactly(Contracts.read("""
                                {"entry_id": "entry", "booked_at": "2026-03-01T12:30:15+08:00", "account": "=1+1",
                                 "currency": "KWD", "debit": "1.200", "credit": null, "posting_id": "posting"}"""), Contracts.read("""
                                {"entry_id": "entry", "booked_at": "2026-03-01T12:30:15+08:00", "account": "a\\nb",
                                 "currency": "JPY", "debit": "7", "credit": null, "posting_id": "posting"}"""));
    }

    @Test
    void a_sheet_has_numbers_times_and_texts_as_what_they_are() throws IOException {
        try (XSSFWorkbook book =
                book(Language.EN, line("=1+1", "EUR 1234.50"), line("x", "JPY 7"), line("x", "KWD 1.2"))) {
            XSSFSheet sheet = book.getSheet("Ledger entries");

            assertThat(texts(sheet, 0))
                    .containsExactly(
                            "Entry", "Booked at (Asia/Shanghai)", "Account", "Currency", "Debit", "Credit", "Posting");
            assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.parse("2026-03-01T12:30:15"));
            assertThat(sheet.getRow(1).getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("=1+1");
            assertThat(amount(sheet.getRow(1).getCell(4))).isEqualTo("1234.5 as #,##0.00");
            assertThat(amount(sheet.getRow(2).getCell(4))).isEqualTo("7.0 as #,##0");
            assertThat(amount(sheet.getRow(3).getCell(4))).isEqualTo("1.2 as #,##0.000");
            assertThat(sheet.getRow(1).getCell(5)).isNull();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:G4");
        }
    }

    @Test
    void the_second_sheet_says_what_it_is_about_and_totals_each_currency() throws IOException {
        try (XSSFWorkbook book = book(
                Language.EN,
                line("paid-out", "EUR 1.10"),
                line("bank", "EUR 5.00"),
                line("paid-out", "EUR 2.20"),
                line("paid-out", "JPY 7"))) {
            XSSFSheet totals = book.getSheet("Totals");

            assertThat(texts(totals, 2)).containsExactly("Tenant", "dangdang");
            assertThat(texts(totals, 3))
                    .containsExactly("Period", "2026-03-01 00:00 – 2026-04-01 00:00 (Asia/Shanghai)");
            assertThat(texts(totals, 5)).containsExactly("Prepared by", "ada");
            assertThat(texts(totals, 8)).containsExactly("Account", "Currency", "Rows", "Debit", "Credit");
            assertThat(texts(totals, 9)).containsExactly("bank", "EUR", "1.0", "5.0", "0.0");
            assertThat(texts(totals, 10)).containsExactly("paid-out", "EUR", "2.0", "3.3", "0.0");
            assertThat(texts(totals, 11)).containsExactly("paid-out", "JPY", "1.0", "7.0", "0.0");
            assertThat(totals.getLastRowNum()).isEqualTo(11);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_workbook_without_rows_has_its_headings(Language language) throws IOException {
        try (XSSFWorkbook book = book(language)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(texts(book.getSheetAt(0), 0)).hasSize(7);
        }
    }

    @Test
    void a_statement_shows_figures_accounts_and_that_they_tie_out() throws IOException {
        String pdf = statement(Language.EN, report("0.00"), List.of(payout("张岚")), false);

        assertThat(pdf)
                .contains("Statement of the period", "Tenant dangdang", "Prepared by ada")
                .contains("Period 2026-03-01 00:00 – 2026-04-01 00:00 (Asia/Shanghai)")
                .contains("next-morning CNY 1,234.56")
                .contains("Paid out CNY -100.00 11.84 1,246.40 -1,334.56")
                .contains("next-morning, CNY: approved payments 1,246.40 - approved recoveries 11.84 + held 0.00"
                        + " + rejected 0.00 = computed 1,234.56 + goodwill 0.00 ties out")
                .contains(
                        "Paid out, CNY: opening -100.00 + debits 11.84 - credits 1,246.40 = closing -1,334.56 ties out")
                .contains("All accounts, CNY: closing balances sum to -1,334.56 differs by -1,334.56")
                .contains("2026-03-01 12:30 1993505414 张岚 next-morning Payment Settled CNY 11.84")
                .contains("Page 1 of 1");
    }

    @Test
    void what_does_not_tie_out_is_said() throws IOException {
        assertThat(statement(Language.EN, report("3.00"), List.of(), false)).contains("goodwill 3.00 differs by -3.00");
    }

    @Test
    void a_statement_in_chinese_is_in_chinese() throws IOException {
        assertThat(statement(Language.ZH, report("0.00"), List.of(), false))
                .contains("期间对账单", "租户 dangdang", "已付出 CNY -100.00", "相符", "第 1 页，共 1 页");
    }

    @Test
    void a_character_that_the_font_lacks_is_shown_by_its_number() throws IOException {
        assertThat(statement(Language.EN, report("0.00"), List.of(payout("Lan 😀")), false))
                .contains("Lan [U+1F600]");
    }

    @Test
    void many_payouts_take_pages_and_too_many_are_left_to_a_spreadsheet() throws IOException {
        List<Row> most = IntStream.range(0, PeriodStatement.MOST_PAYOUTS)
                .mapToObj(number -> payout("customer"))
                .toList();

        assertThat(statement(Language.EN, report("0.00"), most, false)).containsPattern("Page 2 of [3-9]");
        assertThat(statement(Language.EN, report("0.00"), List.of(), true))
                .contains("There are more than 200 payouts: take an export of payouts as XLSX or CSV.");
    }

    private static String text(Format format, @Nullable Language language, Row... rows) throws IOException {
        return new String(written(format, language, rows), StandardCharsets.UTF_8);
    }

    private static XSSFWorkbook book(Language language, Row... rows) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(written(Format.XLSX, language, rows)));
    }

    private static byte[] written(Format format, @Nullable Language language, Row... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowFile file = Files.rows(format, about(Kind.LEDGER_ENTRIES, language), out);
        for (Row row : rows) {
            file.add(row);
        }
        file.finish();
        return out.toByteArray();
    }

    private static String statement(Language language, Report report, List<Row> payouts, boolean tooMany)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Files.statement(about(Kind.RECONCILIATION, language), new PeriodStatement(report, payouts, tooMany), out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replaceAll(" +", " ");
        }
    }

    private static About about(Kind kind, @Nullable Language language) {
        Selection selection = new Selection(new Tenant("dangdang"), kind, MARCH, null, null);
        return new About(selection, SHANGHAI, language, "ada", Instant.parse("2026-04-02T02:00:00Z"));
    }

    private static Row line(String account, String debit) {
        Money amount = Money.parse(debit);
        return new Row(Arrays.asList(
                "entry", BOOKED_AT, account, amount.getCurrencyUnit().getCode(), amount, null, "posting"));
    }

    private static Row payout(String customer) {
        List<@Nullable Object> cells = new ArrayList<>();
        Kind.PAYOUTS.columns().forEach(column -> cells.add(null));
        cells.set(Kind.PAYOUTS.place("created_at"), BOOKED_AT);
        cells.set(Kind.PAYOUTS.place("instructed_at"), BOOKED_AT);
        cells.set(Kind.PAYOUTS.place("order"), "1993505414");
        cells.set(Kind.PAYOUTS.place("customer"), customer);
        cells.set(Kind.PAYOUTS.place("guarantee"), "next-morning");
        cells.set(Kind.PAYOUTS.place("kind"), "payment");
        cells.set(Kind.PAYOUTS.place("state"), "settled");
        cells.set(Kind.PAYOUTS.place("currency"), "CNY");
        cells.set(Kind.PAYOUTS.place("amount"), Money.parse("CNY 11.84"));
        return new Row(cells);
    }

    /** Payments of 1246.40 and recoveries of 11.84 follow from the 1234.56 computed, if no goodwill is claimed. */
    private static Report report(String goodwill) {
        Figure none = figure(0, "0.00");
        GuaranteeFigures guarantee = new GuaranteeFigures(
                "next-morning",
                figure(3, "1234.56"),
                figure(1, goodwill),
                none,
                none,
                none,
                allSettled(figure(2, "1246.40")),
                allSettled(figure(1, "11.84")));
        AccountMovement paidOut = new AccountMovement(
                Account.PAID_OUT,
                Money.parse("CNY -100.00"),
                Money.parse("CNY 11.84"),
                Money.parse("CNY 1246.40"),
                Money.parse("CNY -1334.56"),
                Money.parse("CNY 0.00"));
        return new Report(MARCH, List.of(guarantee), List.of(paidOut), List.of(), List.of());
    }

    private static PayoutFigures allSettled(Figure all) {
        return new PayoutFigures(all, all, figure(0, "0.00"), all, figure(0, "0.00"));
    }

    private static Figure figure(long count, String amount) {
        return new Figure(count, Money.parse("CNY " + amount));
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> texts.add(cell.toString()));
        return texts;
    }

    private static String amount(Cell cell) {
        return cell.getNumericCellValue() + " as " + cell.getCellStyle().getDataFormatString();
    }
}
