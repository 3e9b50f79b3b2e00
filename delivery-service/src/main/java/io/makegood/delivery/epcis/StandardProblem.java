package io.makegood.delivery.epcis;

import io.makegood.kernel.refusal.Problem;
import io.makegood.kernel.refusal.Refusal;

/** Problems by the types that the standard has for them. */
public final class StandardProblem {

    private static final int INVALID = 422;

    private StandardProblem() {}

    /** The same problem; content that breaks a rule is a bad request to the standard. */
    public static Problem of(Problem problem) {
        return new Problem(
                type(problem.status()),
                problem.title(),
                problem.status() == INVALID ? 400 : problem.status(),
                problem.detail(),
                problem.instance(),
                problem.code(),
                problem.errors());
    }

    /** Of one event of a document. */
    static Problem of(Refusal refusal, String pointer) {
        return of(Problem.of(refusal, "#" + pointer));
    }

    private static String type(int status) {
        return "epcisException:"
                + switch (status) {
                    case 400, INVALID -> "ValidationException";
                    case 401, 403 -> "SecurityException";
                    case 404 -> "NoSuchResourceException";
                    case 406 -> "NotAcceptableException";
                    case 409 -> "ResourceAlreadyExistsException";
                    case 413 -> "CaptureLimitExceededException";
                    case 414 -> "URITooLongException";
                    case 415 -> "UnsupportedMediaTypeException";
                    default -> "ImplementationException";
                };
    }
}
