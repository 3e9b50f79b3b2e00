package io.makegood.kernel.refusal;

import jakarta.ws.rs.core.HttpHeaders;

/** Changes are made to the version the caller has read, and no other (RFC 9110, RFC 6585). */
public final class Etags {

    private Etags() {}

    public static String of(long revision) {
        return "\"%d\"".formatted(revision);
    }

    /** Refuses with 428 when If-Match is absent, with 412 when it names another revision. */
    public static void require(HttpHeaders headers, long revision) {
        String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            throw new IfMatchMissing();
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(of(revision))) {
            throw new RevisionChanged(ifMatch, of(revision));
        }
    }

    private static final class IfMatchMissing extends Refusal {
        IfMatchMissing() {
            super(
                    Kind.PRECONDITION_REQUIRED,
                    "if-match-missing",
                    "send If-Match with the ETag of the revision you have read");
        }
    }

    private static final class RevisionChanged extends Refusal {
        RevisionChanged(String expected, String actual) {
            super(
                    Kind.PRECONDITION_FAILED,
                    "version-changed",
                    "If-Match is %s, but the current revision is %s; read it again".formatted(expected, actual));
        }
    }
}
