package io.makegood.delivery.imports.rest;

import io.makegood.delivery.imports.Format;
import io.makegood.kernel.refusal.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Content is read as it is: a few bytes that unpack to gigabytes are not taken. */
final class PlainContent {

    private static final class ContentUnsupported extends Refusal {
        ContentUnsupported(String detail) {
            super(Kind.UNSUPPORTED, "content-unsupported", detail);
        }
    }

    private PlainContent() {}

    static void require(Format format, HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (!format.mediaType().equalsIgnoreCase(type.getType() + "/" + type.getSubtype())) {
            throw new ContentUnsupported("the import is of %s: send %s".formatted(format.word(), format.mediaType()));
        }
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) {
            throw new ContentUnsupported("the charset is '%s', but must be UTF-8".formatted(charset));
        }
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING))
                .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
                .ifPresent(encoding -> {
                    throw new ContentUnsupported(
                            "the Content-Encoding is '%s', but content is taken only uncompressed".formatted(encoding));
                });
    }
}
