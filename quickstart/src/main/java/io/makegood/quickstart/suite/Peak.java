package io.makegood.quickstart.suite;

/** The most memory that a process was seen to have, in megabytes; zero where nobody tells. */
public final class Peak {

    private int most;
    private int last;

    public void sample(ProcessHandle process) {
        last = Memory.of(process).orElse(0);
        most = Math.max(most, last);
    }

    public int last() {
        return last;
    }

    public int megabytes() {
        return most;
    }
}
