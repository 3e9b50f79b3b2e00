/** Three timelines that really happened, replayed through the public APIs and told with their figures. */
@NullMarked
package io.makegood.quickstart.story;

import org.jspecify.annotations.NullMarked;
