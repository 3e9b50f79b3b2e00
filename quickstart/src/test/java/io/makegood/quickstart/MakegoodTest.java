package io.makegood.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MakegoodTest {

    private final StringWriter printed = new StringWriter();
    private final CommandLine command =
            Makegood.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));

    @Test
    void a_token_is_printed_and_nothing_else(@TempDir Path folder) {
        int exitCode =
                command.execute("token", "--tenant", "dangdang", "--role", "finance", "--data", folder.toString());

        assertThat(exitCode).isZero();
        assertThat(printed.toString().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void a_role_that_nobody_knows_is_refused_with_those_known(@TempDir Path folder) {
        int exitCode =
                command.execute("token", "--tenant", "dangdang", "--role", "finance,boss", "--data", folder.toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(printed.toString().lines())
                .first()
                .isEqualTo("--role is 'boss', but must be one of merchant, carrier, operations, finance, admin");
    }

    @Test
    void a_reason_not_to_start_is_one_line() {
        int exitCode = command.execute("start", "--port-base", "65530");

        assertThat(exitCode).isEqualTo(1);
        assertThat(printed.toString().strip().lines())
                .containsExactly("The ports after 65530 do not exist. Choose --port-base up to 65528.");
    }
}
