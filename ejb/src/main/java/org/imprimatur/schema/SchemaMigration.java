package org.imprimatur.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Runs before anything else, as the schema's owner; the application itself works as a role that owns nothing. */
@Startup
@Singleton
public class SchemaMigration {

    @Resource(lookup = "java:jboss/datasources/ImprimaturSchemaDS")
    DataSource owner;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void migrate() {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
