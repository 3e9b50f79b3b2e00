/** How long the report of a month takes, beside the bare SQL of its totals. */
@NullMarked
package io.makegood.quickstart.reports;

import org.jspecify.annotations.NullMarked;
