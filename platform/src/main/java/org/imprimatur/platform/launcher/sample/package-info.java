/** The sample world as data: who is in it, what they allow, what they ask for, and what they look like. All invented. */
@NullMarked
package org.imprimatur.platform.launcher.sample;

import org.jspecify.annotations.NullMarked;
