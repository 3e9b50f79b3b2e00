package io.makegood.kernel.refusal;

import java.util.List;

/** A request the domain will not fulfil, by name. The caller sees a problem document and can act on its code. */
public abstract class Refusal extends RuntimeException {

    /** What a refusal means to a caller; each is one HTTP status. */
    public enum Kind {
        MALFORMED(400, "Malformed request"),
        UNAUTHENTICATED(401, "Unauthorized"),
        FORBIDDEN(403, "Forbidden"),
        NOT_FOUND(404, "Not found"),
        CONFLICT(409, "Conflict"),
        PRECONDITION_FAILED(412, "Precondition failed"),
        TOO_LARGE(413, "Content too large"),
        UNSUPPORTED(415, "Unsupported content"),
        INVALID(422, "Invalid content"),
        PRECONDITION_REQUIRED(428, "Precondition required"),
        TOO_MANY(429, "Too many requests");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Violation> errors;

    protected Refusal(Kind kind, String code, String detail) {
        this(kind, code, detail, List.of());
    }

    protected Refusal(Kind kind, String code, String detail, List<Violation> errors) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable and machine-readable, such as {@code promise-not-found}. */
    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Violation> errors() {
        return errors;
    }
}
