package io.makegood.quickstart;

import io.makegood.quickstart.merchant.MerchantEndpoint;
import io.makegood.quickstart.suite.DataFolder;
import io.makegood.quickstart.suite.Service;
import io.makegood.quickstart.suite.Suite;
import java.io.PrintStream;
import java.util.List;

/** Tells where everything is and what to try first. */
record Directions(Suite suite, DataFolder data) {

    void print(PrintStream out) {
        out.println();
        for (Service service : Service.values()) {
            String address = suite.address(service).toString();
            out.printf("%-21s API %s/v1   try it %s/q/swagger-ui%n", service.title(), address, address);
            out.printf("%-21s health %s/q/health   metrics %s/q/metrics%n", "", address, address);
        }
        MerchantEndpoint merchant = suite.merchant();
        out.printf("%-21s what it paid %s/%n", "merchant endpoint", merchant.address());
        out.printf("%-21s pays at %s   secret in %s%n", "", merchant.payoutsAddress(), data.webhookSecret());
        out.println();
        out.println("Ask what was paid for the parcel that never came:");
        out.println();
        out.printf(
                "curl -s '%s/v1/payouts?order=1993505414' -H 'Authorization: Bearer %s'%n",
                suite.address(Service.COMPENSATION), suite.tokens().of("dangdang", List.of("finance")));
        out.println();
        out.println("Makegood runs until Ctrl-C.");
    }
}
