package io.makegood.kernel.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagingTest {

    private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void pages_lead_on_by_link_until_each_row_was_seen_once() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(write("note " + i));
        }

        List<String> read = new ArrayList<>();
        String address = "/v1/notes?limit=2";
        while (address != null) {
            Response page = get(address);
            read.addAll(page.<List<String>>path("data.id"));
            address = next(page);
        }

        assertThat(read).isEqualTo(written);
    }

    private static @Nullable String next(Response page) {
        String link = page.header("Link");
        assertThat(page.<Boolean>path("hasMore")).isEqualTo(link != null);
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }

    private Response get(String address) {
        return given().auth()
                .oauth2(Tokens.of(tenant, Roles.MERCHANT))
                .urlEncodingEnabled(false)
                .get(address);
    }

    private String write(String text) {
        return given().auth()
                .oauth2(Tokens.of(tenant, Roles.MERCHANT))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"text\":\"%s\"}".formatted(text))
                .post("/v1/notes")
                .path("id");
    }
}
