package io.makegood.delivery.tracking.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Answers that only the customer may keep, who may not tell others where they came from. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface Private {}
