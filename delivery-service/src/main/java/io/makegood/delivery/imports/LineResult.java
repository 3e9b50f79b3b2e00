package io.makegood.delivery.imports;

import io.makegood.delivery.report.Lines.Line;
import io.makegood.kernel.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of a line that was read just now. */
record LineResult(Line line, Mark mark, @Nullable Refusal problem) {}
