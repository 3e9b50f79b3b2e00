package io.makegood.delivery.connection.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://delivery.example, https://delivery.example/v1/hooks/dhl/t0k3n",
        "https://shop.example/delivery, https://shop.example/delivery/v1/hooks/dhl/t0k3n",
        "http://localhost:8102/, http://localhost:8102/v1/hooks/dhl/t0k3n",
    })
    void the_address_of_a_connection_begins_as_the_world_reaches_the_service(URI base, URI address) {
        assertThat(ConnectionResource.hook(base, "dhl", "t0k3n")).isEqualTo(address);
    }
}
