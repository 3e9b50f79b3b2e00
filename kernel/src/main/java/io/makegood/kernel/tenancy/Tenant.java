package io.makegood.kernel.tenancy;

import java.util.regex.Pattern;

/** A company that uses the suite. Its name stands in every row, key and message. */
public record Tenant(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public Tenant {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("tenant '%s' must match %s".formatted(name, FORM));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
