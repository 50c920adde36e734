package org.imprimatur.platform;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** The servers know the grants of licensing and nothing else of ours; they know each other only over HTTP. */
class DirectionsTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.imprimatur");

    @Test
    void platform_dependsOnGrantsOnly_whenItUsesOurOtherModules() {
        noClasses()
                .that()
                .resideInAPackage("org.imprimatur.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.imprimatur.provenance..",
                        "org.imprimatur.web..",
                        "org.imprimatur.registry..",
                        "org.imprimatur.consent..",
                        "org.imprimatur.clearance..",
                        "org.imprimatur.generation..",
                        "org.imprimatur.credentials..",
                        "org.imprimatur.royalties..",
                        "org.imprimatur.notices..",
                        "org.imprimatur.audit..")
                .check(CLASSES);
    }

    @Test
    void servers_areIndependent_whenTheyLiveInOneModule() {
        slices().matching("org.imprimatur.platform.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("org.imprimatur.platform.artwork.."))
                .check(CLASSES);
    }

    @Test
    void artwork_isNoServer_andKnowsNone() {
        classes()
                .that()
                .resideInAPackage("org.imprimatur.platform.artwork..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.imprimatur.platform.artwork..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void launcher_knowsNoGrants_whenItStartsTheGuard() {
        noClasses()
                .that()
                .resideInAPackage("org.imprimatur.platform.launcher..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.imprimatur.licensing..")
                .check(CLASSES);
    }
}
