package org.imprimatur;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** STYLE, section 2: what this module may know, and how its components know each other. */
class ArchitectureTest {

    private static final Set<String> COMPONENTS = Set.of(
            "audit",
            "clearance",
            "consent",
            "credentials",
            "generation",
            "health",
            "media",
            "notices",
            "problem",
            "organisations",
            "registry",
            "royalties",
            "schema",
            "settings",
            "vitals");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/licensing/") && !location.contains("/provenance/"))
            .importPackages("org.imprimatur");

    @Test
    void module_knowsOnlyWhatStyleAllows() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.imageio..",
                        "javax.naming..",
                        "javax.sql..",
                        "jakarta.annotation..",
                        "jakarta.ejb..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.jms..",
                        "jakarta.mail..", // notices
                        "jakarta.json..", // what inference servers and Keycloak are told
                        "jakarta.persistence..",
                        "jakarta.transaction..",
                        "org.flywaydb.core..",
                        "org.jspecify..",
                        "com.stripe..",
                        "io.micrometer.core.instrument..",
                        "org.eclipse.microprofile.health..",
                        "org.jboss.logging..",
                        "org.imprimatur..")
                .check(CLASSES);
    }

    @Test
    void module_knowsNothingOfTheWeb() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.faces..", "org.imprimatur.web..")
                .check(CLASSES);
    }

    @Test
    void components_areTheOnesThatDesignNames() {
        Set<String> found = CLASSES.stream()
                .map(type -> type.getPackageName().replaceFirst("^org\\.imprimatur\\.", ""))
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(COMPONENTS);
    }

    @Test
    void components_formNoCycles() {
        slices().matching("org.imprimatur.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void thirdParties_stayWhereTheyAreSpokenTo() {
        stays("com.stripe..", "org.imprimatur.royalties..");
        stays("org.flywaydb..", "org.imprimatur.schema..");
        stays("jakarta.mail..", "org.imprimatur.notices..");
        stays("jakarta.json..", "org.imprimatur.generation..", "org.imprimatur.organisations..");
        stays("org.eclipse.microprofile.health..", "org.imprimatur.health..");
        stays("io.micrometer..", "org.imprimatur.vitals..");
        stays("org.jboss.logging..", "org.imprimatur.vitals..");
    }

    /** It is packed into a jar that sees none of the others. */
    @Test
    void health_standsAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.imprimatur.health..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.imprimatur..").and(not(resideInAPackage("org.imprimatur.health.."))))
                .check(CLASSES);
    }

    private static void stays(String library, String... components) {
        noClasses()
                .that()
                .resideOutsideOfPackages(components)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void entities_areRecordsOfTheirComponentAlone() {
        ArchRule named =
                classes().that().areAnnotatedWith(Entity.class).should().haveSimpleNameEndingWith("Record");
        ArchRule hidden =
                classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();
        ArchRule marked = classes()
                .that()
                .haveSimpleNameEndingWith("Record")
                .and()
                .areNotRecords()
                .should()
                .beAnnotatedWith(Entity.class);

        named.check(CLASSES);
        hidden.check(CLASSES);
        marked.check(CLASSES);
    }

    /** The container calls nothing else on them, and says so only at run time. */
    @Test
    void beans_offerPublicMethodsOnly() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Singleton.class)
                .should(bePublicUnlessTheirOwn())
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> bePublicUnlessTheirOwn() {
        return new ArchCondition<>("be public, private, static, or a timer") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Set<JavaModifier> modifiers = method.getModifiers();
                boolean callable = modifiers.contains(JavaModifier.PUBLIC)
                        || modifiers.contains(JavaModifier.PRIVATE)
                        || modifiers.contains(JavaModifier.STATIC)
                        || method.isAnnotatedWith(Schedule.class);
                if (!callable) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not public"));
                }
            }
        };
    }

    @Test
    void classes_holdNoMutableStatics() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void packages_areNullMarked() throws ClassNotFoundException {
        for (String component : COMPONENTS) {
            Class<?> info = Class.forName("org.imprimatur." + component + ".package-info");

            assertThat(info.isAnnotationPresent(NullMarked.class)).as(component).isTrue();
        }
    }
}
