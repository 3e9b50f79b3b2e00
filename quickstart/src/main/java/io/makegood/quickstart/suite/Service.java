package io.makegood.quickstart.suite;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One of the three services: its name, its database and its packaged program. */
public enum Service {
    PROMISE,
    DELIVERY,
    COMPENSATION;

    public static List<String> databases() {
        return Arrays.stream(values()).map(Service::database).toList();
    }

    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return database() + "-service";
    }

    Path program(Path root) {
        return root.resolve(title()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
