package io.makegood.promise;

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
    private static final String VERDICT = "io.makegood.promise.verdict";
    private static final String HISTORY = "io.makegood.promise.history";
    private static final String JUDGING =
            ".*\\.(Judge|\\w*Courses?|Clock|CalledOff|Lateness|Deadlines|Reaching|Scene|Lessons|Claims|Measured|Numbering|Stretch)(\\$.*)?";

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
    static final ArchRule judging_needs_no_framework = noClasses()
            .that()
            .resideInAPackage(VERDICT)
            .and()
            .haveNameMatching(JUDGING)
            .or()
            .resideInAPackage(HISTORY)
            .and()
            .haveSimpleName("Timeline")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.makegood.kernel..", "org.jdbi..", "com.fasterxml..");
}
