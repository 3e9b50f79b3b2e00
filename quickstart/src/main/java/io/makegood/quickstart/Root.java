package io.makegood.quickstart;

import java.nio.file.Path;

/** The repository whose built services are run. */
final class Root {

    private Root() {}

    static Path folder() {
        return Path.of(System.getProperty("makegood.root", "."))
                .toAbsolutePath()
                .normalize();
    }
}
