package io.makegood.compensation.world;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.terms.Guarantees;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.compensation.world.Merchant.Received;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.test.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One tenant of its own for each test: its promises, its payment endpoint, and what it sees of us. */
public final class Shop implements AutoCloseable {

    public static final Map<String, ?> FACTS = Map.of(
            "orderValue", PromiseService.money("118.40", "CNY"),
            "shippingFee", PromiseService.money("5.00", "CNY"));

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String tenant = "shop-" + UUID.randomUUID().toString().substring(0, 13);
    private final PromiseService promiseService = new PromiseService(tenant);
    private final Merchant merchant = Merchant.open();

    private Shop() {}

    /** Guarantees the next morning by the agreed example, and has a payment endpoint. */
    public static Shop open() {
        return open(Dangdang.agreedTerms());
    }

    public static Shop open(JsonNode terms) {
        Shop shop = withoutEndpoint(terms);
        shop.setEndpoint();
        return shop;
    }

    public static Shop withoutEndpoint(JsonNode terms) {
        Shop shop = new Shop();
        shop.promiseService.guarantees(shop.promiseService.published(terms));
        await().atMost(LIMIT).until(shop::guaranteeIsKnown);
        return shop;
    }

    /** Promises are made before any guarantee is known. */
    public static Shop withoutGuarantee() {
        Shop shop = new Shop();
        shop.setEndpoint();
        return shop;
    }

    /** It comes by a topic of its own, so promises could be heard of before it. */
    private boolean guaranteeIsKnown() {
        Tenant owner = new Tenant(tenant);
        PublishedGuarantee.Key key = new PublishedGuarantee.Key(owner, Dangdang.PROMISE.guarantee());
        Guarantees guarantees = CDI.current().select(Guarantees.class).get();
        return !CDI.current()
                .select(Tenancy.class)
                .get()
                .actingFor(owner, () -> guarantees.termsOf(List.of(key)))
                .isEmpty();
    }

    public String tenant() {
        return tenant;
    }

    public Merchant merchant() {
        return merchant;
    }

    public PromiseService promiseService() {
        return promiseService;
    }

    public UUID promise(String order) {
        return promise(order, FACTS);
    }

    public UUID promise(String order, Map<String, ?> facts) {
        UUID promise = UUID.randomUUID();
        promiseService.promises(promiseService.made(promise, order, facts));
        return promise;
    }

    public void setEndpoint() {
        as(Roles.ADMIN)
                .contentType("application/json")
                .body(Map.of("url", merchant.url(), "secret", Merchant.SECRET))
                .put("/v1/payment-endpoint")
                .then()
                .statusCode(200);
    }

    public RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of(tenant, roles));
    }

    /** Where it matters who asks, and with which groups. */
    public RequestSpecification asPerson(String person, String... groups) {
        return given().auth().oauth2(Tokens.ofPerson(person, tenant, groups));
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return as(Roles.FINANCE).get(path, parameters).then();
    }

    /** Payouts of a promise, once there are so many in that state. */
    public List<JsonNode> awaitPayouts(UUID promise, String state, int count) {
        return await().atMost(LIMIT).until(() -> payouts(promise, state), payouts -> payouts.size() >= count);
    }

    public List<JsonNode> payouts(UUID promise, String state) {
        String page = get("/v1/payouts?promise={promise}&state={state}", promise, state)
                .statusCode(200)
                .extract()
                .asString();
        List<JsonNode> payouts = new ArrayList<>();
        Contracts.read(page).get("data").forEach(payouts::add);
        return payouts;
    }

    /** The history of what was owed on a promise, once it is so long. */
    public JsonPath awaitEntitlements(UUID promise, int count) {
        return await().atMost(LIMIT)
                .until(
                        () -> entitlements(promise),
                        history -> history.getList("data").size() >= count);
    }

    public JsonPath entitlements(UUID promise) {
        return get("/v1/entitlements?promise={promise}", promise)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public List<Received> awaitReceived(int count) {
        return await().atMost(LIMIT).until(merchant::received, received -> received.size() >= count);
    }

    /** A later promise has been paid, so whatever was told before it has had its effect. */
    public void awaitAllHeard(String order) {
        UUID later = promise(order);
        promiseService.promises(promiseService.breached(later, order, 1, 0, "PT0S"));
        awaitPayouts(later, "settled", 1);
    }

    public Map<String, String> balances() {
        JsonPath accounts = get("/v1/ledger/accounts").statusCode(200).extract().jsonPath();
        List<String> names = accounts.getList("account");
        List<String> amounts = accounts.getList("balance.amount");
        assertThat(names).doesNotHaveDuplicates();
        return IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, amounts::get));
    }

    @Override
    public void close() {
        merchant.close();
    }
}
