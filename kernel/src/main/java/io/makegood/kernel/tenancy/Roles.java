package io.makegood.kernel.tenancy;

/** What a bearer may do within its tenant; the values of the token's {@code groups} claim. */
public final class Roles {

    /** Makes orders and promises, reads what became of them. */
    public static final String MERCHANT = "merchant";
    /** Reports what happened. */
    public static final String CARRIER = "carrier";
    /** Re-promises, cancels, looks after what went wrong. */
    public static final String OPERATIONS = "operations";
    /** Reads and reconciles the money. */
    public static final String FINANCE = "finance";
    /** Publishes guarantees and sets the tenant up. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
