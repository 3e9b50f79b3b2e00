package io.makegood.terms.wording;

/** Steps in the words of one language. */
public final class Wording {

    public static final Wording ENGLISH = new Wording();

    private Wording() {}

    public String sentence(Line line) {
        return (line.did() + " " + String.join(", ", line.inputs())
                        + (line.result() == null ? "" : " = " + line.result()))
                .strip();
    }
}
