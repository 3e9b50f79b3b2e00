/** What is exported: for each kind its columns, and where its rows come from. */
@NullMarked
package io.makegood.compensation.export.table;

import org.jspecify.annotations.NullMarked;
