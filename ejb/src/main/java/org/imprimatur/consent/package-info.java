/** What the owners allow, as versioned policies, and what they have withdrawn. */
@NullMarked
package org.imprimatur.consent;

import org.jspecify.annotations.NullMarked;
