/** YAML in the place of JSON, where people write by hand. */
@NullMarked
package io.makegood.promise.yaml;

import org.jspecify.annotations.NullMarked;
