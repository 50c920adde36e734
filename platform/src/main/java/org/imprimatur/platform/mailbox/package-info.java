/** A stand-in for a mail server: takes mail by SMTP as any would, shows it on a page of its own and delivers nothing. */
@NullMarked
package org.imprimatur.platform.mailbox;

import org.jspecify.annotations.NullMarked;
