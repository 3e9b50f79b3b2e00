package io.makegood.quickstart.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void only_what_a_suite_writes_is_forgotten(@TempDir Path folder) throws IOException {
        DataFolder data = new DataFolder(folder).create();
        Path letter = Files.writeString(folder.resolve("letter.txt"), "not ours");
        Files.writeString(data.logOf(Service.PROMISE), "ours");

        Suite.clear(data);

        assertThat(letter).exists();
        assertThat(data.logs()).doesNotExist();
    }

    @Test
    void a_folder_in_use_is_refused(@TempDir Path folder) {
        DataFolder data = new DataFolder(folder).create();

        try (FolderLock lock = FolderLock.take(data)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> Suite.clear(data))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already runs");
        }
    }
}
