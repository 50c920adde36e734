package org.imprimatur.licensing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "org.imprimatur.licensing";

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void module_dependsOnlyOnTheJdkAndNamedLibraries() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jakarta.json..", "com.nimbusds.jose..", "org.jspecify..", ROOT + "..")
                .check(MODULE);
    }

    @Test
    void json_staysBehindPolicy() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".policy")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.json..")
                .check(MODULE);
    }

    @Test
    void crypto_staysBehindGrant() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".grant")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.nimbusds..")
                .check(MODULE);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void money_knowsNothingElse() {
        onlyKnows("money", "money");
    }

    @Test
    void accounting_knowsOnlyMoney() {
        onlyKnows("accounting", "accounting", "money");
    }

    @Test
    void policy_knowsOnlyMoney() {
        onlyKnows("policy", "policy", "money");
    }

    @Test
    void grant_knowsNothingElse() {
        onlyKnows("grant", "grant");
    }

    @Test
    void time_comesFromOutside() {
        noClasses().should().callMethod(Instant.class, "now").check(MODULE);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(MODULE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(MODULE);
    }

    @Test
    void output_isNotWritten() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MODULE);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MODULE);
    }

    @Test
    void exceptions_areAllBelowTheSealedRoot() {
        Set<String> permitted = Set.of(LicensingException.class.getPermittedSubclasses()).stream()
                .map(Class::getName)
                .collect(Collectors.toSet());

        Set<String> thrown = MODULE.stream()
                .filter(type -> type.isAssignableTo(Throwable.class) && !type.isEquivalentTo(LicensingException.class))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(thrown).isEqualTo(permitted);
    }

    private void onlyKnows(String name, String... known) {
        Set<String> allowed =
                Set.of(known).stream().map(each -> ROOT + "." + each).collect(Collectors.toSet());
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are outside the module, its root, or in " + allowed,
                        type -> !type.getPackageName().startsWith(ROOT)
                                || type.getPackageName().equals(ROOT)
                                || allowed.contains(type.getPackageName())))
                .check(MODULE);
    }
}
