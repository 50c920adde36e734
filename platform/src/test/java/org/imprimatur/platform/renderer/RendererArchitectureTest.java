package org.imprimatur.platform.renderer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RendererArchitectureTest {
    private static final String RENDERER = "org.imprimatur.platform.renderer..";

    private final JavaClasses rendererClasses = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.imprimatur.platform.renderer");

    @Test
    void renderer_standsAlone() {
        classes()
                .that()
                .resideInAPackage(RENDERER)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        RENDERER,
                        "java..",
                        "com.sun.net.httpserver..",
                        "jakarta.json..",
                        "org.jcodec..",
                        "org.jspecify..")
                .check(rendererClasses);
    }

    @Test
    void renderer_needsNoDesktopClasses_becauseABareServerHasNoFonts() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .check(rendererClasses);
    }

    @Test
    void encoder_isKnownToTheFilmOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.imprimatur.platform.renderer.film..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jcodec..")
                .check(rendererClasses);
    }

    @Test
    void pictures_doNotKnowFilmsOrJobs() {
        noClasses()
                .that()
                .resideInAPackage("org.imprimatur.platform.renderer.picture..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.imprimatur.platform.renderer", "org.imprimatur.platform.renderer.film..")
                .check(rendererClasses);
    }
}
