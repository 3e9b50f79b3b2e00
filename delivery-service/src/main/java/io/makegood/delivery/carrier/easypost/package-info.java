/** The webhooks of EasyPost's trackers. */
@NullMarked
package io.makegood.delivery.carrier.easypost;

import org.jspecify.annotations.NullMarked;
