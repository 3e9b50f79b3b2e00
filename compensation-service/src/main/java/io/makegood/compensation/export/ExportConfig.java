package io.makegood.compensation.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How exports are written and kept. */
@ConfigMapping(prefix = "makegood.export")
public interface ExportConfig {

    /** Whoever has not stored a piece of the file by then has crashed, and another one begins again. */
    @WithDefault("2m")
    Duration lease();

    /** How often it is tried, crashes included. */
    @WithDefault("3")
    int attempts();

    /** Between two attempts. */
    @WithDefault("10s")
    Duration retryAfter();

    /** How long content is kept. */
    @WithDefault("7d")
    Duration keep();
}
