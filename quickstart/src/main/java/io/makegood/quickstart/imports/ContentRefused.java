package io.makegood.quickstart.imports;

/** The service does not want the file, or stays away: sending it again as it is would not help. */
public final class ContentRefused extends RuntimeException {

    ContentRefused(String reason) {
        super(reason);
    }
}
