package io.makegood.compensation.statement.format;

import io.makegood.kernel.refusal.Malformed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A way in which statements are written. */
public enum Format {
    /** The itemized balance change report, as CSV. */
    STRIPE("stripe") {
        @Override
        void read(Reader content, StatementSink sink) throws IOException {
            new StripeCsv(sink).read(content);
        }
    },
    /** ISO 20022 BankToCustomerStatement, as XML. */
    CAMT053("camt.053") {
        @Override
        void read(Reader content, StatementSink sink) {
            new Camt053(sink).read(content);
        }
    };

    private final String word;

    Format(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    abstract void read(Reader content, StatementSink sink) throws IOException;

    /** All of it, or a refusal if it cannot be read to its end. */
    public void read(InputStream content, StatementSink sink) throws IOException {
        try (Reader text = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()))) {
            read(text, sink);
        } catch (CharacterCodingException notUtf8) {
            throw malformed("it is not in UTF-8");
        }
    }

    static Malformed malformed(String reason) {
        return new Malformed("malformed-statement", "the statement cannot be read: " + reason);
    }
}
