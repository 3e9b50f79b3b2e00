package io.makegood.promise.template;

import io.makegood.kernel.refusal.Refusal;

public final class TemplateNotFound extends Refusal {
    TemplateNotFound(String id) {
        super(Kind.NOT_FOUND, "template-not-found", "no template " + id);
    }
}
