package io.makegood.quickstart.story;

/** What was owed after one verdict and why, as compensation-service shows it. */
record Entitlement(String award, int rePromise, int verdict, Money amount, String explanation) {}
