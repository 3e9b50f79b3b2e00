/** How rows and reports are written to files: CSV, JSON lines, XLSX and PDF, each as a stream. */
@NullMarked
package io.makegood.compensation.export.file;

import org.jspecify.annotations.NullMarked;
