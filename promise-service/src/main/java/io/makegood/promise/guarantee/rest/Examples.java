package io.makegood.promise.guarantee.rest;

/** The guarantee of the Dangdang story, as the API document shows it. */
final class Examples {

    static final String TERMS = """
            {"zone": "Asia/Shanghai", "currency": "CNY", "rounding": "half-up", "overpaid": "recover",
             "facts": {"orderValue": "money", "shippingFee": "money"},
             "objectives": [{"id": "delivered", "reachedBy": ["delivered"], "due": {"days": 1, "at": "12:00"},
               "warnBefore": "PT2H"}],
             "exclusions": [{"id": "force-majeure", "parties": ["force-majeure"]}],
             "awards": [
               {"id": "late-delivery", "for": "delivered", "remedies": [{"kind": "refund"}],
                "pay": {"tiers": [{"below": "PT24H", "percent": "100", "of": "shippingFee"},
                                  {"from": "PT24H", "below": "PT48H", "percent": "10", "of": "orderValue"},
                                  {"from": "PT48H", "below": "PT72H", "percent": "20", "of": "orderValue"},
                                  {"from": "PT72H", "percent": "30", "of": "orderValue"}]},
                "then": [{"atMost": "50.00"}]},
               {"id": "broken-re-promise", "for": "delivered", "rePromises": true, "remedies": [{"kind": "coupon"}],
                "pay": {"amount": "2.00"}}]}""";

    private static final String CONTENT = """
            "name": "Delivered by noon of the next day", "effectiveFrom": "2009-10-01T00:00:00+08:00", "terms":
            """ + TERMS + "}";

    static final String DRAFT = "{\"code\": \"next-morning\", " + CONTENT;

    static final String REWRITE = "{" + CONTENT;

    private Examples() {}
}
