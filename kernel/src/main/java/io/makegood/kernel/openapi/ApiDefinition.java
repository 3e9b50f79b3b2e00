package io.makegood.kernel.openapi;

import io.makegood.kernel.refusal.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes the problem document once; each service gives its own title by configuration. */
@OpenAPIDefinition(
        info = @Info(title = "Makegood", version = "1"),
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
interface ApiDefinition {}
