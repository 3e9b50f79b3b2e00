package io.makegood.kernel.body;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps every body within its limit, before anybody reads it. The server's own limit would answer without a problem. */
class BodyLimits {

    @ServerRequestFilter
    public void limit(ContainerRequestContext request, ResourceInfo resource) throws IOException {
        Method method = resource.getResourceMethod();
        if (method == null || method.isAnnotationPresent(GET.class)) {
            return;
        }
        long most = mostFor(method);
        if (declared(request) > most) {
            throw new BodyTooLarge(most);
        }
        LimitedBody body = new LimitedBody(request.getEntityStream(), most);
        request.setEntityStream(isStreamed(method) ? body : new ByteArrayInputStream(body.readAllBytes()));
    }

    /** As a long: the length that JAX-RS reads ends at 2 GB. */
    private static long declared(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static long mostFor(Method method) {
        BodyLimit own = method.getAnnotation(BodyLimit.class);
        return own == null ? BodyLimit.USUAL : own.value();
    }

    private static boolean isStreamed(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(InputStream.class);
    }
}
