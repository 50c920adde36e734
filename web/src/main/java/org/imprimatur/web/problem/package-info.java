/** Every refusal and fault as RFC 9457 problem details, as an OpenAI error on /v1, or as a page. */
@NullMarked
package org.imprimatur.web.problem;

import org.jspecify.annotations.NullMarked;
