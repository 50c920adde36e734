/**
 * MicroProfile Health 4.0: whether this node lives and can take work, on the management port.
 *
 * <p>Packed into a jar of its own for the EAR's `lib`: the server looks for health checks there and at the top, but in
 * none of the EAR's modules (WFLY-12835). So the checks know only {@link org.imprimatur.health.Vitals}, which a bean of
 * the EJB module answers.
 */
@NullMarked
package org.imprimatur.health;

import org.jspecify.annotations.NullMarked;
