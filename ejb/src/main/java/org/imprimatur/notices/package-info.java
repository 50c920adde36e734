/** What people are told by e-mail: an outbox written with the event, and letters sent outside of any transaction. */
@NullMarked
package org.imprimatur.notices;

import org.jspecify.annotations.NullMarked;
