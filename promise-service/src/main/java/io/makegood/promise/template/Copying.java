package io.makegood.promise.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.guarantee.Content;
import io.makegood.promise.guarantee.GuaranteeVersion;
import io.makegood.promise.guarantee.Publishing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies a template into drafts of the tenant's own: one for each version that the scheme had, to change or publish. */
@ApplicationScoped
public class Copying {

    private final Publishing publishing;

    Copying(Publishing publishing) {
        this.publishing = publishing;
    }

    public List<GuaranteeVersion> copy(Template template, String code, @Nullable String name) {
        List<GuaranteeVersion> drafts = new ArrayList<>();
        for (JsonNode version : template.versions()) {
            Content content = content(name == null ? template.title() : name, version);
            drafts.add(drafts.isEmpty() ? publishing.draft(code, content) : publishing.draftNext(code, content));
        }
        return drafts;
    }

    private static Content content(String name, JsonNode version) {
        JsonNode until = version.path("effectiveUntil");
        return new Content(
                name,
                moment(version.path("effectiveFrom")),
                until.isMissingNode() ? null : moment(until),
                version.path("terms"));
    }

    private static Instant moment(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toInstant();
    }
}
