package io.makegood.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** What holds for the classes of every service; each adds rules of its own about its packages. */
public final class HouseRules {

    @ArchTest
    static final ArchRule resources_are_package_private =
            classes().that().areAnnotatedWith("jakarta.ws.rs.Path").should().bePackagePrivate();

    @ArchTest
    static final ArchRule time_comes_in_as_an_argument = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule collaborators_come_by_constructor = fields().should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");

    @ArchTest
    static final ArchRule a_name_tells_what_it_is = noClasses()
            .should()
            .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|VO|Entity|Data|Info|Processor|Abstract)");

    private HouseRules() {}
}
