package io.makegood.compensation.export;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

/** Why there is no export, or nothing to fetch. */
public final class ExportRefusal extends Refusal {

    private ExportRefusal(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static ExportRefusal notFound(UUID id) {
        return new ExportRefusal(Kind.NOT_FOUND, "export-not-found", "no export " + id);
    }

    static ExportRefusal notDone(Export export) {
        String detail = "export %s is %s"
                .formatted(export.id(), export.progress().state().word());
        return new ExportRefusal(Kind.CONFLICT, "export-not-done", detail);
    }

    static ExportRefusal expired(Export export) {
        String detail = "the content of export %s was kept until %s; ask for another one"
                .formatted(export.id(), export.progress().expiresAt());
        return new ExportRefusal(Kind.NOT_FOUND, "export-expired", detail);
    }
}
