package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.document.Finding;
import java.util.List;

/** What rows of a table of findings say. */
final class Table {

    private Table() {}

    /** One finding alone, there and so severe, with these words in its sentence and with a suggestion. */
    static void found(List<Finding> findings, String severity, String pointer, String words) {
        assertThat(findings).as("findings").hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.pointer()).isEqualTo(pointer);
        assertThat(finding.severity().word()).isEqualTo(severity);
        assertThat(finding.sentence()).startsWith(pointer + " ").contains(words);
        assertThat(finding.suggestion()).isNotBlank();
    }
}
