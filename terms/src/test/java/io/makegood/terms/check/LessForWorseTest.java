package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessForWorseTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {tiers: [{below: P1D, amount: 10}, {from: P1D, amount: 9.99}]}                                                   | tiers/1 | pays 9.99 for ≥ PT24H, less than 10 for < PT24H
            {tiers: [{from: P1D, amount: 9.99}, {below: P1D, amount: 10}]}                                                   | tiers/0 | pays 9.99 for ≥ PT24H, less than 10 for < PT24H
            {tiers: [{below: P1D, percent: 10, of: price}, {from: P1D, percent: 9.9, of: price}]}                            | tiers/1 | pays 9.9 % of price for ≥ PT24H, less than 10 % of price
            {tiers: [{below: P1D, amount: price}, {from: P1D, percent: 99, of: price}]}                                      | tiers/1 | pays 99 % of price for ≥ PT24H, less than price
            {tiers: [{below: P1D, percent: 50, of: {percent: 50, of: price}}, {from: P1D, percent: 24, of: price}]}          | tiers/1 | less than 50 % of 50 % of price
            {tiers: [{below: P1D, amount: 10}, {from: P1D, none: enough}]}                                                   | tiers/1 | pays 0 for ≥ PT24H, less than 10
            {tiers: [{below: P1D, amount: price}, {from: P1D, none: enough}]}                                                | tiers/1 | pays 0 for ≥ PT24H, less than price
            {tiers: [{below: P1D, amount: 10}, {from: P1D, below: P2D, amount: price}, {from: P2D, amount: 9}]}              | tiers/2 | pays 9 for ≥ PT48H, less than 10 for < PT24H
            {tiers: [{below: P1D, greatest: [{amount: 5}, {percent: 10, of: price}]}, {from: P1D, greatest: [{amount: 5}, {percent: 9, of: price}]}]} | tiers/1 | less than
            {tiers: [{below: P1D, least: [{amount: 5}, {percent: 10, of: price}]}, {from: P1D, least: [{amount: 4}, {percent: 10, of: price}]}]}      | tiers/1 | less than
            {tiers: [{below: P1D, sum: [{amount: 5}, {percent: 10, of: price}]}, {from: P1D, sum: [{amount: 4}, {percent: 9, of: price}]}]}           | tiers/1 | less than
            {tiers: [{below: P1D, percent: 50, of: {sum: [5, price]}}, {from: P1D, percent: 40, of: {sum: [5, price]}}]}                              | tiers/1 | less than
            {per: day, each: [{to: 2, amount: 10}, {from: 3, amount: 5}]}                                                    | each/1  | pays 5 for units from 3, less than 10 for units from 1
            """)
    void what_is_worse_and_pays_less_is_found(String pay, String pointer, String words) {
        Table.found(Parcel.findings("/awards/0/pay", pay), "warning", "/awards/0/pay/" + pointer, words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {tiers: [{below: P1D, amount: 10}, {from: P1D, amount: 10.00}]}
            {tiers: [{below: P1D, amount: 10}, {from: P1D, percent: 10, of: price}]}
            {tiers: [{below: P1D, percent: 100, of: fee}, {from: P1D, percent: 10, of: price}]}
            {tiers: [{below: P1D, percent: 10, of: price}, {from: P1D, percent: 10, of: price}]}
            {tiers: [{below: P1D, sum: [{amount: 5}, {percent: 10, of: price}]}, {from: P1D, sum: [{amount: 4}, {percent: 11, of: price}]}]}
            {tiers: [{below: P1D, amount: 5}, {from: P1D, inKind: stamps}]}
            {tiers: [{below: P1D, amount: 5}, {from: P1D, discretion: as staff see fit}]}
            {per: day, each: [{to: 2, amount: 5}, {from: 3, amount: 10}]}
            {per: day, each: [{to: 2, amount: fee}, {from: 3, amount: 10}]}
            """)
    void what_may_be_more_is_left_alone(String pay) {
        assertThat(Parcel.findings("/awards/0/pay", pay)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{from: 95, below: 99.5, amount: 10}, {below: 95, amount: 9}] | tiers/1 | pays 9 for < 95, less than 10 for ≥ 95, < 99.5
            [{below: 95, amount: 9}, {from: 95, below: 99.5, amount: 10}] | tiers/0 | pays 9 for < 95, less than 10 for ≥ 95, < 99.5
            """)
    void less_uptime_is_worse(String tiers, String pointer, String words) {
        Table.found(
                Parcel.findings("/awards/1/pay", "{tiers: %s}".formatted(tiers)),
                "warning",
                "/awards/1/pay/" + pointer,
                words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {below: PT1H, amount: 10}, {from: PT1H, amount: 5}  | warning | tiers/1 | pays 5 for ≥ PT1H
            """)
    void less_notice_is_worse(String tiers, String severity, String pointer, String words) {
        assertThat(Parcel.findings("/awards/0/pay", "{by: noticeGiven, tiers: [%s]}".formatted(tiers)))
                .isEmpty();
        Table.found(
                Parcel.findings("/awards/0/pay", "{by: late, tiers: [%s]}".formatted(tiers)),
                severity,
                "/awards/0/pay/" + pointer,
                words);
    }
}
