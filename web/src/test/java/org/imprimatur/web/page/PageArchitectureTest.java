package org.imprimatur.web.page;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PageArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.imprimatur.web.page");

    @Test
    void pages_knowNoDomain() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.imprimatur.licensing..",
                        "org.imprimatur.provenance..",
                        "org.imprimatur.registry..",
                        "org.imprimatur.consent..",
                        "org.imprimatur.clearance..",
                        "org.imprimatur.generation..",
                        "org.imprimatur.credentials..",
                        "org.imprimatur.royalties..",
                        "org.imprimatur.audit..",
                        "jakarta.ejb..",
                        "jakarta.persistence..")
                .check(classes);
    }
}
