package io.makegood.compensation.export.file;

import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;

/** The one font of statements: Latin, Chinese, Japanese and Korean. A file holds only the characters that it uses. */
final class PdfFont {

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color GREY = new Color(0x6B, 0x72, 0x80);
    static final Color DARK = new Color(0x1F, 0x3A, 0x5F);

    /** The first of the two that the file holds; the other one is of fixed width. */
    private static final String FILE = "wqy-microhei.ttc,0";

    private final BaseFont base;

    private PdfFont(BaseFont base) {
        this.base = base;
    }

    static PdfFont load() {
        try (InputStream in =
                Objects.requireNonNull(PdfFont.class.getResourceAsStream("/export/font/wqy-microhei.ttc"))) {
            return new PdfFont(
                    BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Phrase plain(String text, float size) {
        return phrase(text, size, Font.NORMAL, INK);
    }

    Phrase small(String text) {
        return phrase(text, 7, Font.NORMAL, GREY);
    }

    Phrase bold(String text, float size, Color colour) {
        return phrase(text, size, Font.BOLD, colour);
    }

    private Phrase phrase(String text, float size, int style, Color colour) {
        return new Phrase(shown(text), new Font(base, size, style, colour));
    }

    /** A character that the font lacks is shown by its number, as in [U+1F600]: it must not vanish or become another. */
    private String shown(String text) {
        return text.codePoints().mapToObj(this::shown).collect(Collectors.joining());
    }

    private String shown(int character) {
        return base.charExists(character) ? Character.toString(character) : "[U+%04X]".formatted(character);
    }
}
