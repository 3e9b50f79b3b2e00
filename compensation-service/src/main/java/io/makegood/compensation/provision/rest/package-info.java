/** The provision, the promises behind it, and the rates that a person sets. */
@NullMarked
package io.makegood.compensation.provision.rest;

import org.jspecify.annotations.NullMarked;
