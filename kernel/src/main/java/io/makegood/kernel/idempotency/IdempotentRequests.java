package io.makegood.kernel.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.idempotency.StoredAnswers.Answer;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Runs inside the transaction of the method it guards, so that the effect and its stored answer are one. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentRequests {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";

    private final StoredAnswers answers;
    private final Tenancy tenancy;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotentRequests(StoredAnswers answers, Tenancy tenancy, ObjectMapper json, HttpHeaders headers, UriInfo uri) {
        this.answers = answers;
        this.tenancy = tenancy;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        Tenant tenant = tenancy.current();
        String key = key();
        if (!answers.reserve(tenant, key)) {
            throw IdempotencyRefusal.inFlight(key);
        }
        String hash = hash(invocation);
        Answer earlier = answers.find(tenant, key).orElse(null);
        if (earlier == null) {
            RestResponse<?> response = (RestResponse<?>) invocation.proceed();
            answers.store(tenant, key, answer(hash, response));
            return response;
        }
        if (!earlier.requestHash().equals(hash)) {
            throw IdempotencyRefusal.reused(key);
        }
        return replay(earlier);
    }

    private String key() {
        String key = headers.getHeaderString(KEY);
        if (key == null || key.isBlank() || key.length() > 255) {
            throw IdempotencyRefusal.missing();
        }
        return key;
    }

    /** Of what the caller asked, not of how it was spelt: white space and field order do not make another request. */
    private String hash(InvocationContext invocation) throws JsonProcessingException {
        List<@Nullable Object> asked = new ArrayList<>();
        asked.add(uri.getPath());
        for (Object parameter : invocation.getParameters()) {
            if (!(parameter instanceof HttpHeaders || parameter instanceof UriInfo || parameter instanceof Request)) {
                asked.add(parameter);
            }
        }
        return sha256(json.writeValueAsString(asked));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Answer answer(String hash, RestResponse<?> response) throws JsonProcessingException {
        @Nullable String body = response.getEntity() == null ? null : kept(response.getEntity());
        return new Answer(
                hash,
                response.getStatus(),
                header(response, HttpHeaders.LOCATION),
                header(response, HttpHeaders.ETAG),
                body);
    }

    private String kept(Object entity) throws JsonProcessingException {
        return json.writerWithView(Idempotent.Kept.class).writeValueAsString(entity);
    }

    private static @Nullable String header(RestResponse<?> response, String name) {
        Object value = response.getHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }

    private RestResponse<?> replay(Answer earlier) throws JsonProcessingException {
        ResponseBuilder<Object> response = ResponseBuilder.create(earlier.status());
        response.header(REPLAYED, "true");
        if (earlier.location() != null) {
            response.header(HttpHeaders.LOCATION, earlier.location());
        }
        if (earlier.etag() != null) {
            response.header(HttpHeaders.ETAG, earlier.etag());
        }
        if (earlier.body() != null) {
            response.entity(json.readTree(earlier.body())).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.build();
    }
}
