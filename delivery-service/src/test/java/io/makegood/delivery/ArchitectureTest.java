package io.makegood.delivery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.makegood.test.HouseRules;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "io.makegood.delivery", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String REST = "io.makegood.delivery.*.rest";
    private static final String MESSAGING = "io.makegood.delivery.*.messaging";
    private static final String ORDER = "io.makegood.delivery.order..";
    private static final String EVENT = "io.makegood.delivery.event..";

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
    static final ArchRule orders_know_nothing_of_events = noClasses()
            .that()
            .resideInAPackage(ORDER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(EVENT);

    @ArchTest
    static final ArchRule edges_are_private_to_their_package = classes()
            .that()
            .resideInAnyPackage(REST, MESSAGING)
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule resources_live_at_the_edge =
            classes().that().areAnnotatedWith(Path.class).should().resideInAPackage(REST);
}
