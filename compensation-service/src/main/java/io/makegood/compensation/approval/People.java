package io.makegood.compensation.approval;

import io.makegood.kernel.refusal.Refusal;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Decisions are made by people, whom their token names. */
@RequestScoped
public class People {

    private final JsonWebToken token;

    People(JsonWebToken token) {
        this.token = token;
    }

    public Person asking() {
        String name = token.getSubject();
        if (name == null || name.isBlank()) {
            throw new NobodyNamed();
        }
        return new Person(name, token.getGroups());
    }

    private static final class NobodyNamed extends Refusal {
        NobodyNamed() {
            super(Kind.FORBIDDEN, "person-missing", "the token names nobody in its 'sub' claim");
        }
    }
}
