package org.imprimatur.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostedFormsTest {

    /** Handlers as they should not be, and as they should. */
    @SuppressWarnings("unused")
    private interface Handlers {
        void fields(@PathParam("id") String id, MultivaluedMap<String, String> form);

        void parts(List<EntityPart> parts);

        void nothing(@PathParam("id") String id);

        void single(@FormParam("csrf") String csrf);

        void several(@FormParam("name") List<String> names);
    }

    @Test
    void readsForm_isTrue_onlyOfThoseThatTakeAWholeForm() {
        assertThat(Arrays.stream(Handlers.class.getDeclaredMethods())
                        .filter(PostedForms::readsForm)
                        .map(Method::getName))
                .containsExactlyInAnyOrder("fields", "parts");
    }

    /** What would be refused at run time fails here first. */
    @Test
    void handlersOfForms_takeTheWholeForm_whereverRolesAreAsked() {
        assertThat(handlers())
                .isNotEmpty()
                .allSatisfy(handler -> assertThat(PostedForms.readsForm(handler.reflect()))
                        .as(handler.getFullName())
                        .isTrue());
    }

    private static Stream<JavaMethod> handlers() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.imprimatur.web.site")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method ->
                                method.isAnnotatedWith(POST.class) && method.isAnnotatedWith(RolesAllowed.class));
    }
}
