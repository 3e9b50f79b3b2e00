@NullMarked
package io.makegood.delivery.imports.rest;

import org.jspecify.annotations.NullMarked;
