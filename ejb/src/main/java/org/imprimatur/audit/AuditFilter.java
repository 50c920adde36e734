package org.imprimatur.audit;

/**
 * Which lines of the audit trail to read; an empty field asks for all.
 *
 * @param actor account of whoever acted
 * @param act exact verb
 * @param thing exact id
 */
public record AuditFilter(String actor, String act, String thing) {

    public static AuditFilter everything() {
        return new AuditFilter("", "", "");
    }
}
