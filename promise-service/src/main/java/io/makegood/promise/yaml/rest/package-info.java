/** Bodies of requests in YAML. */
@NullMarked
package io.makegood.promise.yaml.rest;

import org.jspecify.annotations.NullMarked;
