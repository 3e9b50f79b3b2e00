package io.makegood.test.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code -Dexamples=write}, also the tool that brings them in step. */
class ExamplesTest {

    static List<Scheme> schemes() {
        return Schemes.all();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void the_examples_beside_a_template_are_its_worked_cases(Scheme scheme) throws IOException {
        Path examples = Schemes.folder(scheme.id()).resolve("examples.yaml");
        if (System.getProperty("examples", "").equals("write")) {
            Files.writeString(examples, Examples.of(scheme));
        }

        assertThat(examples).content().isEqualTo(Examples.of(scheme));
    }
}
