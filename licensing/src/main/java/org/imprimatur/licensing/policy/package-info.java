/** ODRL 2.2 policies with our profile, their JSON-LD form and their evaluation. */
@NullMarked
package org.imprimatur.licensing.policy;

import org.jspecify.annotations.NullMarked;
