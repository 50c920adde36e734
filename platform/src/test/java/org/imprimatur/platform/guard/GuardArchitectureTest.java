package org.imprimatur.platform.guard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class GuardArchitectureTest {
    private static final String GUARD = "org.imprimatur.platform.guard..";

    private final JavaClasses guardClasses = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.imprimatur.platform.guard");

    @Test
    void guard_dependsOnLicensingOnly() {
        classes()
                .that()
                .resideInAPackage(GUARD)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        GUARD,
                        "java..",
                        "com.sun.net.httpserver..",
                        "jakarta.json..",
                        "org.imprimatur.licensing.grant..",
                        "org.jspecify..")
                .check(guardClasses);
    }
}
