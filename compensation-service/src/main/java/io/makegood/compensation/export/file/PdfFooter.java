package io.makegood.compensation.export.file;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;

/** At the foot of each page: what it is of, and which page it is. */
final class PdfFooter extends PdfPageEventHelper {

    private final PdfFont font;
    private final About about;
    private final int pages;

    PdfFooter(PdfFont font, About about, int pages) {
        this.font = font;
        this.about = about;
        this.pages = pages;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document page) {
        String what = "%s · %s · %s".formatted(about.title(), about.selection().tenant(), about.period());
        String number = about.texts().get("statement.page", writer.getPageNumber(), pages);
        float height = page.bottom() - 14;
        ColumnText.showTextAligned(
                writer.getDirectContent(), Element.ALIGN_LEFT, font.small(what), page.left(), height, 0);
        ColumnText.showTextAligned(
                writer.getDirectContent(), Element.ALIGN_RIGHT, font.small(number), page.right(), height, 0);
    }
}
