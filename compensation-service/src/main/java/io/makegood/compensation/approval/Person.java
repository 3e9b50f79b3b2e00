package io.makegood.compensation.approval;

import java.util.Set;

/** Who asks or decides, and the groups of their token. */
public record Person(String name, Set<String> groups) {

    public Person {
        groups = Set.copyOf(groups);
    }
}
