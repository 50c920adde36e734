/** Tests that run inside the application server, next to the deployed application. */
@NullMarked
package org.imprimatur.platform.inside;

import org.jspecify.annotations.NullMarked;
