package org.imprimatur.platform.stripe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StripeDirectionTest {

    @Test
    void standIn_knowsNothingOfUs() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "com.sun.net.httpserver..",
                        "jakarta.json..",
                        "org.jspecify..",
                        "org.imprimatur.platform.stripe..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.imprimatur.platform.stripe"));
    }
}
