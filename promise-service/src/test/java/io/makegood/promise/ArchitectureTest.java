package io.makegood.promise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.makegood.test.HouseRules;

@AnalyzeClasses(packages = "io.makegood.promise", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String REST = "io.makegood.promise.*.rest";
    private static final String MESSAGING = "io.makegood.promise.*.messaging";
    private static final String TERMS = "io.makegood.promise.terms";
    private static final String CLOCK = "io.makegood.promise.clock";

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_domain_knows_no_transport = noClasses()
            .that()
            .resideOutsideOfPackages(REST, MESSAGING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(REST, MESSAGING, "jakarta.ws.rs..", "org.eclipse.microprofile.reactive.messaging..");

    @ArchTest
    static final ArchRule rest_knows_nothing_of_messaging = noClasses()
            .that()
            .resideInAPackage(REST)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(MESSAGING);

    @ArchTest
    static final ArchRule messaging_knows_nothing_of_rest = noClasses()
            .that()
            .resideInAPackage(MESSAGING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(REST);

    @ArchTest
    static final ArchRule rules_are_plain_java = classes()
            .that()
            .resideInAnyPackage(TERMS, CLOCK)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    TERMS,
                    CLOCK,
                    "java..",
                    "org.joda.money",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule judging_needs_no_framework = noClasses()
            .that()
            .haveSimpleNameStartingWith("Judge")
            .or()
            .haveSimpleName("Course")
            .or()
            .haveSimpleName("Timeline")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.jdbi..", "com.fasterxml..");
}
