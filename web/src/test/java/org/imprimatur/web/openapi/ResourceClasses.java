package org.imprimatur.web.openapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The API as its resource classes declare it; the pages are left out. */
final class ResourceClasses {

    private static final List<String> API = List.of("/v1/", "/api/", "/.well-known/");

    private ResourceClasses() {}

    static Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.imprimatur.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> operations(type).stream())
                        .filter(operation -> API.stream().anyMatch(operation.path()::startsWith))
                        .forEach(operation -> operations.merge(operation.name(), operation, Operation::and));
        return operations;
    }

    private static List<Operation> operations(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> operation(type, method, verb)).stream())
                .toList();
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Operation operation(Class<?> type, Method method, String verb) {
        return new Operation(verb, path(type, method), access(method), consumes(method), parameters(type, method));
    }

    private static String path(Class<?> type, Method method) {
        String below = method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value()
                : "";
        return ("/" + type.getAnnotation(Path.class).value() + below).replaceAll("/{2,}", "/");
    }

    /** Empty for a method that says neither: nobody may call it, and no document says so. */
    private static Set<String> access(Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            return Set.of(Operation.PUBLIC);
        }
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        return roles == null ? Set.of() : Set.of(roles.value());
    }

    private static Set<String> consumes(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? Set.of() : Set.of(consumes.value());
    }

    private static Set<String> parameters(Class<?> type, Method method) {
        List<AnnotatedElement> places = new ArrayList<>(List.<Parameter>of(method.getParameters()));
        places.addAll(List.<Field>of(type.getDeclaredFields()));
        Set<String> names = new TreeSet<>();
        for (AnnotatedElement place : places) {
            for (Annotation annotation : place.getAnnotations()) {
                name(annotation).ifPresent(names::add);
            }
        }
        return names;
    }

    private static Optional<String> name(Annotation annotation) {
        if (annotation instanceof PathParam path) {
            return Optional.of("path " + path.value());
        }
        if (annotation instanceof QueryParam query) {
            return Optional.of("query " + query.value());
        }
        if (annotation instanceof HeaderParam header) {
            return Optional.of("header " + header.value());
        }
        return Optional.empty();
    }
}
