package io.makegood.delivery.vocabulary.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.makegood.delivery.Shop;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VocabularyResourceTest {

    @Test
    void words_are_told_in_english_and_chinese_and_reasons_with_their_party() {
        new Shop()
                .get("/v1/vocabulary")
                .then()
                .statusCode(200)
                .body("types.type", hasItems("delivered", "supply-lost", "order-delivered"))
                .body("types.find { it.type == 'out-for-delivery' }.zh", equalTo("派送中"))
                .body("types.find { it.type == 'out-for-delivery' }.stage", equalTo("out"))
                .body("types.find { it.type == 'order-delivered' }.derived", startsWith("once every parcel"))
                .body("reasons.find { it.reason == 'weather' }.party", equalTo("force-majeure"))
                .body("reasons.find { it.reason == 'weather' }.en", equalTo("the weather"));
    }
}
