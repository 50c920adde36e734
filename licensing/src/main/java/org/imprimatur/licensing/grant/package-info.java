/** Grants and job tokens: the signed, short-lived permissions that an inference guard demands. */
@NullMarked
package org.imprimatur.licensing.grant;

import org.jspecify.annotations.NullMarked;
