package org.imprimatur.platform.renderer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Toolkit;
import org.junit.jupiter.api.Test;

class RendererArchitectureTest {
    private static final String RENDERER = "org.imprimatur.platform.renderer..";

    private final JavaClasses rendererClasses = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.imprimatur.platform.renderer");

    private final JavaClasses drawingClasses = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.imprimatur.platform.renderer", "org.imprimatur.platform.artwork");

    @Test
    void renderer_standsAlone() {
        classes()
                .that()
                .resideInAPackage(RENDERER)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        RENDERER,
                        "org.imprimatur.platform.artwork..",
                        "java..",
                        "javax.imageio..",
                        "com.sun.net.httpserver..",
                        "jakarta.json..",
                        "org.jcodec..",
                        "org.jspecify..")
                .check(rendererClasses);
    }

    @Test
    void drawing_usesShapesOnly_becauseABareServerHasNoFonts() {
        noClasses()
                .should()
                .dependOnClassesThat(assignableTo(Font.class)
                        .or(assignableTo(FontMetrics.class))
                        .or(assignableTo(Toolkit.class))
                        .or(resideInAnyPackage("java.awt.font..", "javax.swing..", "java.awt.event..")))
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(name("drawString")))
                .check(drawingClasses);
    }

    @Test
    void jobs_leaveDrawingToPictures() {
        noClasses()
                .that()
                .resideInAPackage("org.imprimatur.platform.renderer")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt", "javax.imageio..")
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
