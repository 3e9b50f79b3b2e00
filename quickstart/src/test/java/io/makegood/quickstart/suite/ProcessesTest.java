package io.makegood.quickstart.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    @Test
    void what_a_killed_suite_left_behind_is_ended_by_the_next(@TempDir Path folder) throws IOException {
        DataFolder data = new DataFolder(folder).create();
        Process orphan = sleeper();
        new Processes(data).remember(orphan.toHandle());

        new Processes(data).endLeftovers();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(data.processes()).doesNotExist();
    }

    @Test
    void a_stranger_who_got_the_id_of_an_ended_service_is_left_alone(@TempDir Path folder) throws IOException {
        DataFolder data = new DataFolder(folder).create();
        Process stranger = sleeper();
        Files.writeString(data.processes(), stranger.pid() + " 1257094256000\n");

        new Processes(data).endLeftovers();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "60").start();
    }
}
