package io.makegood.promise.template.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.template.Template;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template with everything in it. */
@Schema(name = "Template")
record TemplateView(
        @Schema(examples = "meal-on-time") String id,
        String title,
        String about,
        @Schema(examples = "GB") String jurisdiction,
        String source,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = Object.class,
                description = "effectiveFrom, effectiveUntil and terms")
        JsonNode versions) {

    /** What a list shows. */
    @Schema(name = "TemplateSummary")
    record Summary(
            String id,
            String title,
            String about,
            String jurisdiction,
            String source,
            int versions,

            @Schema(description = "how many published cases it has")
            int examples) {

        static Summary of(Template template) {
            return new Summary(
                    template.id(),
                    template.title(),
                    template.about(),
                    template.jurisdiction(),
                    template.source(),
                    template.versions().size(),
                    template.examples().size());
        }
    }

    static TemplateView of(Template template) {
        return new TemplateView(
                template.id(),
                template.title(),
                template.about(),
                template.jurisdiction(),
                template.source(),
                template.versions());
    }
}
