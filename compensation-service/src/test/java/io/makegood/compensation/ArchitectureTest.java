package io.makegood.compensation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.makegood.test.HouseRules;

@AnalyzeClasses(packages = "io.makegood.compensation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String REST = "io.makegood.compensation..rest";
    private static final String MESSAGING = "io.makegood.compensation..messaging";
    private static final String PROVIDER = "io.makegood.compensation..provider";

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_domain_knows_no_transport = noClasses()
            .that()
            .resideOutsideOfPackages(REST, MESSAGING, PROVIDER)
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.ws.rs..")
                    .or(resideInAPackage("org.eclipse.microprofile.reactive.messaging.."))
                    .or(resideInAPackage("org.apache.kafka.."))
                    .or(resideInAPackage("java.net.http.."))
                    .or(resideInAPackage(REST))
                    .or(resideInAPackage(MESSAGING))
                    .or(resideInAPackage(PROVIDER)));

    @ArchTest
    static final ArchRule rest_knows_no_other_edge = noClasses()
            .that()
            .resideInAPackage(REST)
            .should()
            .dependOnClassesThat(resideInAPackage(MESSAGING).or(resideInAPackage(PROVIDER)));

    @ArchTest
    static final ArchRule messaging_knows_no_other_edge = noClasses()
            .that()
            .resideInAPackage(MESSAGING)
            .should()
            .dependOnClassesThat(resideInAPackage(REST).or(resideInAPackage(PROVIDER)));

    @ArchTest
    static final ArchRule providers_know_no_other_edge = noClasses()
            .that()
            .resideInAPackage(PROVIDER)
            .should()
            .dependOnClassesThat(resideInAPackage(REST).or(resideInAPackage(MESSAGING)));

    @ArchTest
    static final ArchRule the_ledger_knows_nothing_of_what_it_books = noClasses()
            .that()
            .resideInAPackage("io.makegood.compensation.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.makegood.compensation.entitlement..",
                    "io.makegood.compensation.payout..",
                    "io.makegood.compensation.promise..");
}
