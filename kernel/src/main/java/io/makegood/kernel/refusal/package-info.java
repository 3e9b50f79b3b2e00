/** How a service says no: refusals by name, and the problem documents (RFC 9457) that callers see. */
@NullMarked
package io.makegood.kernel.refusal;

import org.jspecify.annotations.NullMarked;
