package io.makegood.promise.guarantee.rest;

/** The guarantee of the Dangdang story, as the API document shows it. */
final class Examples {

    static final String TERMS = """
            {"zone": "Asia/Shanghai", "currency": "CNY", "rounding": "half-up", "overpaid": "recover",
             "facts": {"orderValue": {"type": "money"}, "shippingFee": {"type": "money"}},
             "objectives": [{"id": "delivered", "reachedBy": ["delivered"], "warnBefore": "PT2H",
               "due": {"kind": "day-time", "days": 1, "at": "12:00"}}],
             "exclusions": [{"id": "force-majeure", "parties": ["force-majeure"]}],
             "awards": [
               {"id": "late-delivery", "objective": "delivered", "for": "promise", "remedy": "refund", "atMost": "50.00",
                "tiers": [{"from": "PT0S", "until": "PT24H", "pay": {"percent": "100", "of": "shippingFee"}},
                          {"from": "PT24H", "until": "PT48H", "pay": {"percent": "10", "of": "orderValue"}},
                          {"from": "PT48H", "until": "PT72H", "pay": {"percent": "20", "of": "orderValue"}},
                          {"from": "PT72H", "pay": {"percent": "30", "of": "orderValue"}}]},
               {"id": "broken-re-promise", "objective": "delivered", "for": "re-promise", "remedy": "coupon",
                "tiers": [{"from": "PT0S", "pay": {"amount": "2.00"}}]}]}""";

    private static final String CONTENT = """
            "name": "Delivered by noon of the next day", "effectiveFrom": "2009-10-01T00:00:00+08:00", "terms":
            """ + TERMS + "}";

    static final String DRAFT = "{\"code\": \"next-morning\", " + CONTENT;

    static final String REWRITE = "{" + CONTENT;

    private Examples() {}
}
