package io.makegood.delivery.connection.rest;

/** What senders push, cut to what is read. */
final class HookExamples {

    static final String EASYPOST = """
            {"object": "Event", "description": "tracker.updated", "result": {"object": "Tracker", \
            "tracking_code": "EZ4000000004", "carrier": "USPS", "tracking_details": [{"status": "delivered", \
            "status_detail": "arrived_at_destination", "message": "Delivered", "datetime": "2026-03-02T17:40:00Z", \
            "tracking_location": {"city": "CHARLESTON", "state": "SC", "country": "US", "zip": "29407"}}]}}""";

    static final String KUAIDI100 =
            "sign=3F5B63B5CFBE0F0A5B9E1E6A3B3A7C11&param=%7B%22status%22%3A%22shutdown%22%2C%22lastResult%22%3A%7B%7D%7D";

    private HookExamples() {}
}
