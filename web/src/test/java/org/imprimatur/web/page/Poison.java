package org.imprimatur.web.page;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds a record in which every string, however deep, is the given attack; lists have one element, flags are set. */
final class Poison {

    private final String attack;
    private final Enum<?> constant;

    /** {@code constant} is used where its enum is asked for; other enums give their first. */
    Poison(String attack, Enum<?> constant) {
        this.attack = attack;
        this.constant = constant;
    }

    <T extends Record> T poisoned(Class<T> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(components)
                    .map(RecordComponent::getGenericType)
                    .map(this::value)
                    .toArray();
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        return plain((Class<?>) type);
    }

    private Object container(ParameterizedType generic) {
        Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        return generic.getRawType() == List.class ? List.of(value(last)) : everyField();
    }

    /** Errors at every field that a form knows, and at that of the attack itself. */
    private Map<String, String> everyField() {
        var names = List.of(
                "name",
                "handle",
                "modalities",
                "photo",
                "instructions",
                "audience",
                "never",
                "countries",
                "from",
                "until",
                "price",
                "currency",
                "notes",
                "person",
                "confirm",
                "aliases",
                "description",
                "picture",
                "file",
                "who",
                "account",
                "prompt",
                "territory",
                "date",
                "name-" + attack,
                "person-" + attack,
                "purpose." + attack);
        return names.stream().collect(java.util.stream.Collectors.toMap(name -> name, name -> attack));
    }

    private Object plain(Class<?> type) {
        if (type == String.class) {
            return attack;
        } else if (type == boolean.class) {
            return true;
        } else if (type == int.class) {
            return 3;
        } else if (type == Locale.class) {
            return Locale.ENGLISH;
        } else if (type == Href.class) {
            return Href.of("/" + attack);
        } else if (type.isInstance(constant)) {
            return constant;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return poisoned(type.asSubclass(Record.class));
    }
}
