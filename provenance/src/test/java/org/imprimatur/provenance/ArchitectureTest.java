package org.imprimatur.provenance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "org.imprimatur.provenance";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void module_leavesTheServerAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ejb..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.persistence..",
                        "jakarta.servlet..",
                        "jakarta.ws..",
                        "java.net.http..",
                        "java.util.logging..",
                        "org.slf4j..",
                        "org.imprimatur.licensing..")
                .check(CLASSES);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packages_dependDownwards() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy(ROOT + ".cli")
                .layer("manifest")
                .definedBy(ROOT + ".manifest")
                .layer("validation")
                .definedBy(ROOT + ".validation")
                .layer("store")
                .definedBy(ROOT + ".store")
                .layer("media")
                .definedBy(ROOT + ".container")
                .layer("credentials")
                .definedBy(ROOT + ".certificate", ROOT + ".signature")
                .layer("statements")
                .definedBy(ROOT + ".assertion", ROOT + ".claim")
                .layer("encoding")
                .definedBy(ROOT + ".cbor", ROOT + ".jumbf")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("manifest")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("validation")
                .mayOnlyBeAccessedByLayers("cli", "manifest")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("manifest", "validation")
                .whereLayer("media")
                .mayOnlyBeAccessedByLayers("manifest", "validation")
                .whereLayer("encoding")
                .mayOnlyBeAccessedByLayers("validation", "manifest", "store", "credentials", "statements")
                .check(CLASSES);
    }
}
