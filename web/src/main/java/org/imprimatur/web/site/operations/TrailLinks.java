package org.imprimatur.web.site.operations;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.audit.AuditFilter;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Routes;

/** Addresses that keep the filter of the audit trail. */
final class TrailLinks {

    private TrailLinks() {}

    static Href before(AuditFilter filter, long id) {
        return filtered(filter, "before=" + id);
    }

    static Href newest(AuditFilter filter) {
        return filtered(filter, "");
    }

    private static Href filtered(AuditFilter filter, String cursor) {
        String query = Stream.of(
                        parameter("actor", filter.actor()),
                        parameter("act", filter.act()),
                        parameter("thing", filter.thing()),
                        cursor)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return Href.of(Routes.OPERATIONS.value() + (query.isEmpty() ? "" : "?" + query) + "#trail");
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + Href.queryValue(value);
    }
}
