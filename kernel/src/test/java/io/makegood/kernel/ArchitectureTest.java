package io.makegood.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

@AnalyzeClasses(packages = "io.makegood.kernel", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Verbs and nouns of the product; what needs one of them belongs into a service. */
    private static final List<String> DOMAIN_WORDS =
            List.of("Promise", "Guarantee", "Verdict", "Breach", "Payout", "Entitlement", "Parcel", "Ledger");

    @ArchTest
    static final ArchRule holds_no_domain_word =
            classes().should().haveNameNotMatching(".*(%s).*".formatted(String.join("|", DOMAIN_WORDS)));

    @ArchTest
    static final ArchRule depends_on_no_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.makegood.promise..", "io.makegood.delivery..", "io.makegood.compensation..");

    @ArchTest
    static final ArchRule only_one_class_reads_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("io.makegood.kernel.time")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule only_tenancy_knows_the_token = noClasses()
            .that()
            .resideOutsideOfPackage("io.makegood.kernel.tenancy")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.jwt.JsonWebToken");

    @ArchTest
    static final ArchRule injects_by_constructor = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule resources_are_package_private =
            classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).should().bePackagePrivate();
}
