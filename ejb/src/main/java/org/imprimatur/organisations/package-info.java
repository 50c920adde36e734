/** Who works for a studio, and what each of them may do there. Membership itself is kept by the identity provider. */
@NullMarked
package org.imprimatur.organisations;

import org.jspecify.annotations.NullMarked;
