package io.makegood.compensation.approval;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Decisions are made by people, whom their token names. */
@RequestScoped
public class People {

    private final io.makegood.compensation.Person person;
    private final JsonWebToken token;

    People(io.makegood.compensation.Person person, JsonWebToken token) {
        this.person = person;
        this.token = token;
    }

    public Person asking() {
        return new Person(person.name(), token.getGroups());
    }
}
