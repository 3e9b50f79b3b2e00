package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusedTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /facts/colour | text                                       | /facts/colour | declares 'colour', but nothing uses it
            /facts/colour | {type: text, learnedFrom: painted, value: colour} | /facts/colour | declares 'colour'
            /let          | {full: 5}                                  | /let/full     | declares 'full'
            /let          | {full: {amount: 5}}                        | /let/full     | declares 'full'
            /indexes      | {cpi: {2026-01-01: 3}}                     | /indexes/cpi  | declares 'cpi'
            /calendar     | {workingDays: [mon-fri]}                   | /calendar     | nothing counts working days
            """)
    void what_nothing_uses_is_found(String pointer, String yaml, String found, String words) {
        Table.found(Parcel.findings(pointer, yaml), "warning", found, words);
    }

    @ParameterizedTest(name = "{0}: {1}, used at {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /let          | {full: 5}                          | /awards/0/pay            | full
            /let          | {full: 5, more: full + 1}          | /awards/0/pay            | more
            /let          | {full: {amount: 5}}                | /awards/0/then           | [{atMost: full}]
            /let          | {part: 5}                          | /awards/0/then           | [{percent: part}]
            /let          | {part: 5}                          | /awards/0/total          | [{times: part}]
            /indexes      | {cpi: {2026-01-01: 3}}             | /awards/0/pay            | {indexed: 5, by: cpi, on: dueOn}
            /calendar     | {workingDays: [mon-fri]}           | /objectives/0/due        | {workingDays: 1, at: "12:00"}
            /calendar     | {hours: {mon-fri: ["09:00-17:00"]}} | /objectives/0/due       | {within: PT8H, open: true}
            /calendar     | {workingDays: [mon-fri]}           | /objectives/0/due        | [{startedOn: day-off, within: PT8H}, {within: PT9H}]
            /calendar     | {workingDays: [mon-fri]}           | /awards/0/pay            | {per: workingDay, each: 5}
            /calendar     | {workingDays: [mon-fri]}           | /objectives/0/calledOff  | [{by: [cancelled], notice: {workingDays: 1}}]
            /facts/until  | date-time                          | /objectives/0/due        | {at: until}
            /facts/until  | {type: date-time, optional: true}  | /objectives/0/calledOff  | [{by: [cancelled], notice: PT2H, before: until}]
            /facts/seller | text                               | /awards/0/then           | [{atMost: 4.00, together: {name: all, per: [seller]}}]
            /facts/bought | date                               | /effectiveBy             | bought
            /facts/cutOff | {type: time, default: "12:00"}     | /objectives/0/due        | [{startedBefore: cutOff, within: PT8H}, {within: PT9H}]
            """)
    void what_something_uses_is_fine(String pointer, String yaml, String user, String use) {
        assertThat(Parcel.findings(pointer, yaml, user, use)).isEmpty();
    }
}
