package io.makegood.compensation;

import io.makegood.kernel.refusal.Refusal;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks: decisions are made by people, whom their token names. */
@RequestScoped
public class Person {

    private final JsonWebToken token;

    Person(JsonWebToken token) {
        this.token = token;
    }

    public String name() {
        String name = token.getSubject();
        if (name == null || name.isBlank()) {
            throw new NobodyNamed();
        }
        return name;
    }

    private static final class NobodyNamed extends Refusal {
        NobodyNamed() {
            super(Kind.FORBIDDEN, "person-missing", "the token names nobody in its 'sub' claim");
        }
    }
}
