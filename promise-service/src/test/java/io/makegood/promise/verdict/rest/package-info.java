@org.jspecify.annotations.NullMarked
package io.makegood.promise.verdict.rest;
