/** Bringing the database to the schema that this version needs. */
@NullMarked
package org.imprimatur.schema;

import org.jspecify.annotations.NullMarked;
