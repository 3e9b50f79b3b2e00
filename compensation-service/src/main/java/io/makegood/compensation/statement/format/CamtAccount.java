package io.makegood.compensation.statement.format;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One statement of one account while it is read: its balances come before its entries, as the standard orders them. */
final class CamtAccount {

    /** A balance and its day. */
    private record Balance(Money amount, Instant at) {}

    private static final List<String> OPENING = List.of("OPBD", "PRCD");
    private static final List<String> CLOSING = List.of("CLBD");

    private final Map<String, Balance> balances = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private @Nullable XmlNode account;
    private @Nullable String reference;
    private @Nullable Money movement;

    void take(XmlNode part) {
        switch (part.name()) {
            case "Id" -> reference = part.text();
            case "Acct" -> account = part;
            case "Bal" -> balance(part);
            default -> {}
        }
    }

    private void balance(XmlNode part) {
        XmlNode shown = part.at("Amt").orElseThrow(() -> BadLine.missing("Bal/Amt"));
        CurrencyUnit currency = CamtEntry.currency(shown);
        Money amount = CamtEntry.signed(part, Values.money("Bal/Amt", shown.text(), currency));
        String day = Optional.ofNullable(part.textAt("Dt/Dt")).orElseGet(() -> part.require("Dt/DtTm"));
        balances.putIfAbsent(
                String.valueOf(part.textAt("Tp/CdOrPrtry/Cd")), new Balance(amount, Values.time("Bal/Dt", day)));
    }

    /** Those of an entry that is booked; what it moved is counted. */
    Stream<StatementLine> lines(CamtEntry entry) {
        if (!entry.isBooked()) {
            return Stream.empty();
        }
        Money moved = movement();
        if (!entry.amount().getCurrencyUnit().equals(moved.getCurrencyUnit())) {
            throw new BadLine("Ntry/Amt/@Ccy", entry.amount().getCurrencyUnit().getCode(), "the account's");
        }
        movement = moved.plus(entry.amount());
        return entry.lines(id(), key(entry)).stream();
    }

    AccountStatement toStatement() {
        Balance opening = balance(OPENING);
        Balance closing = balance(CLOSING);
        return new AccountStatement(
                id(), reference, opening.amount(), movement(), closing.amount(), opening.at(), closing.at());
    }

    private Money movement() {
        return movement != null
                ? movement
                : Money.zero(balance(OPENING).amount().getCurrencyUnit());
    }

    private Balance balance(List<String> types) {
        return types.stream()
                .map(balances::get)
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow(() -> new BadLine("Stmt/Bal", String.valueOf(balances.keySet()), "one of " + types));
    }

    private String id() {
        if (account == null) {
            throw BadLine.missing("Stmt/Acct");
        }
        String iban = account.textAt("Id/IBAN");
        return iban == null ? account.require("Id/Othr/Id") : iban;
    }

    /** Banks need not name an entry, and some name several alike; what is alike is told apart by its place. */
    private String key(CamtEntry entry) {
        String name = entry.reference().orElseGet(() -> "statement " + reference);
        String key = "%s %s %s".formatted(name, entry.bookedAt(), entry.amount());
        int times = keys.merge(key, 1, Integer::sum);
        return times == 1 ? key : key + " #" + times;
    }
}
