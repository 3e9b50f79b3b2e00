package io.makegood.promise.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.yaml.Yaml;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ready-made guarantees that come with the service. */
@ApplicationScoped
public class Templates {

    private static final String FOLDER = "guarantees/";

    private final Map<String, Template> byId = new LinkedHashMap<>();

    Templates() {
        read("index").lines().filter(id -> !id.isBlank()).forEach(id -> byId.put(id, template(id)));
    }

    /** By id. */
    public List<Template> all() {
        return List.copyOf(byId.values());
    }

    public Template get(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> new TemplateNotFound(id));
    }

    /** As it was written, with its comments. */
    public String yaml(Template template) {
        return read(template.id() + "/guarantee.yaml");
    }

    private static Template template(String id) {
        return new Template(id, tree(id + "/guarantee.yaml"), tree(id + "/examples.yaml"));
    }

    private static JsonNode tree(String name) {
        try (InputStream file = open(name)) {
            return Yaml.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        InputStream file = loader.getResourceAsStream(FOLDER + name);
        if (file == null) {
            throw new IllegalStateException("no file " + FOLDER + name);
        }
        return file;
    }
}
