package io.makegood.quickstart;

import io.makegood.quickstart.suite.DataFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where an installation keeps its data: beside the program, unless told otherwise. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${sys:makegood.root}/.makegood",
            description = "Folder for all data (default: .makegood in the repository).")
    private Path folder = Path.of(".makegood");

    DataFolder folder() {
        return new DataFolder(folder);
    }
}
