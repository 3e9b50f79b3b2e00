package io.makegood.compensation.export;

/** Somebody else writes this export by now, or nobody wants it any more. */
final class LeaseLost extends RuntimeException {

    LeaseLost(Export export) {
        super("export %s is not ours to write any more".formatted(export.id()));
    }
}
