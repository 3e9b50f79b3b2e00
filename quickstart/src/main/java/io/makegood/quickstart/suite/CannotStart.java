package io.makegood.quickstart.suite;

/** A reason not to start that its reader can do something about. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }
}
