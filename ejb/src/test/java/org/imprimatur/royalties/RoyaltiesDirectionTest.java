package org.imprimatur.royalties;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoyaltiesDirectionTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.imprimatur.royalties");

    @Test
    void royalties_knowOnlyMoneyAndAccounting() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.sql..",
                        "jakarta.annotation..",
                        "jakarta.ejb..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "org.jspecify..",
                        "com.stripe..",
                        "org.imprimatur.licensing.money..",
                        "org.imprimatur.licensing.accounting..",
                        "org.imprimatur.problem..",
                        "org.imprimatur.royalties..")
                .check(CLASSES);
    }

    @Test
    void stripesClient_staysBehindTheGateway() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Stripe(Api|Failures)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.stripe..")
                .check(CLASSES);
    }
}
