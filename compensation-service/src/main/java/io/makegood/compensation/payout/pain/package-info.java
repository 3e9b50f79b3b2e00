/** Payment files and their status reports by ISO 20022: pain.001.001.09 out, pain.002.001.10 in. */
@NullMarked
package io.makegood.compensation.payout.pain;

import org.jspecify.annotations.NullMarked;
