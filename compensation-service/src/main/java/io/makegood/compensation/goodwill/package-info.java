/** What people give on the spot without its being owed, within what each may give in a month. */
@NullMarked
package io.makegood.compensation.goodwill;

import org.jspecify.annotations.NullMarked;
