package io.makegood.quickstart;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** Says what goes on, with the seconds since the beginning. */
record Progress(PrintStream out, long beginning) implements Consumer<String> {

    static Progress to(PrintStream out) {
        return new Progress(out, System.nanoTime());
    }

    @Override
    public void accept(String what) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - beginning) / 1e9, what);
    }
}
