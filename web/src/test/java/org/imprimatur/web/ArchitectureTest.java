package org.imprimatur.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.web.identity.Role;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** STYLE, section 2: what the edge may know; and that nothing of it is open by oversight. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.imprimatur.web");

    private static final DescribedPredicate<JavaMethod> ENDPOINTS = DescribedPredicate.describe(
            "are endpoints",
            method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));

    @Test
    void edge_knowsNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "jakarta.transaction..",
                        "java.sql..",
                        "javax.sql..",
                        "org.hibernate..",
                        "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void edge_knowsNoStripe() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.stripe..")
                .check(CLASSES);
    }

    @Test
    void components_formNoCycles() {
        slices().matching("org.imprimatur.web.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void endpoints_sayWhoMayCallThem() {
        methods()
                .that(ENDPOINTS)
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .check(CLASSES);
    }

    @Test
    void endpoints_nameRolesOfTheRealm() throws IllegalAccessException {
        Set<String> known = realmRoles();

        assertThat(endpoints().filter(method -> method.isAnnotatedWith(RolesAllowed.class)))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(
                                method.getAnnotationOfType(RolesAllowed.class).value())
                        .as(method.getFullName())
                        .isNotEmpty()
                        .isSubsetOf(known));
    }

    @Test
    void endpoints_sayOnlyOneThing() {
        assertThat(endpoints())
                .isNotEmpty()
                .noneMatch(method ->
                        method.isAnnotatedWith(PermitAll.class) && method.isAnnotatedWith(RolesAllowed.class));
    }

    @Test
    void access_isSaidMethodByMethod_soThatTheFilterSeesIt() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .notBeAnnotatedWith(PermitAll.class)
                .andShould()
                .notBeAnnotatedWith(RolesAllowed.class)
                .check(CLASSES);
    }

    @Test
    void pages_knowNoUseCase() {
        noClasses()
                .that()
                .resideInAPackage("org.imprimatur.web.page..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are use cases",
                        (JavaClass type) ->
                                type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class)))
                .check(CLASSES);
    }

    @Test
    void classes_holdNoMutableStatics() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..template..")
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void packages_areNullMarked() throws ClassNotFoundException {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.contains(".template"))
                .collect(Collectors.toSet());

        for (String name : packages) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    private static Stream<JavaMethod> endpoints() {
        return CLASSES.stream().flatMap(type -> type.getMethods().stream()).filter(ENDPOINTS);
    }

    private static Set<String> realmRoles() throws IllegalAccessException {
        Set<String> roles = new HashSet<>();
        for (Field field : Arrays.asList(Role.class.getFields())) {
            roles.add((String) field.get(null));
        }
        return roles;
    }
}
