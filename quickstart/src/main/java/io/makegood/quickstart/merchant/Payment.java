package io.makegood.quickstart.merchant;

import com.fasterxml.jackson.databind.JsonNode;

/** What the merchant paid (or got back) for one payout, and the reference under which it was booked. */
public record Payment(String payoutId, String reference, JsonNode payout) {}
