/** What is fast, beside peers that do the same in the same run. */
@org.jspecify.annotations.NullMarked
package io.makegood.benchmarks;
