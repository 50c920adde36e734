/** Verification, consent status, published keys and anchors. */
@NullMarked
package org.imprimatur.web.credentials;

import org.jspecify.annotations.NullMarked;
