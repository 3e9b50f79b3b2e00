package io.makegood.terms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

/** Rules are plain Java; each engine that helps is known in one place only. */
@AnalyzeClasses(packages = "io.makegood.terms", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String TERMS = "io.makegood.terms..";
    private static final String EXPRESSION = "io.makegood.terms.expression";
    private static final String CALENDAR = "io.makegood.terms.calendar";
    private static final String[] PLAIN = {
        TERMS,
        "java..",
        "org.joda.money",
        "org.jspecify.annotations",
        "com.fasterxml.jackson.annotation",
        "com.fasterxml.jackson.databind.."
    };

    @ArchTest
    static final ArchRule rules_are_plain_java = classes()
            .that()
            .resideInAPackage(TERMS)
            .and()
            .resideOutsideOfPackages(EXPRESSION, CALENDAR)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PLAIN);

    @ArchTest
    static final ArchRule expressions_know_their_engine_beside = classes()
            .that()
            .resideInAPackage(EXPRESSION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and("org.camunda.feel..", "scala..", "fastparse.."));

    @ArchTest
    static final ArchRule calendars_know_the_holidays_beside = classes()
            .that()
            .resideInAPackage(CALENDAR)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and("de.focus_shift.."));

    @ArchTest
    static final ArchRule time_comes_in_as_an_argument = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    private static String[] and(String... more) {
        return Stream.of(PLAIN, more).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
