package io.makegood.delivery.epcis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads identifiers of GS1, as EPC URNs or as GS1 Digital Links. */
final class Epc {

    private static final Pattern SSCC_URN = Pattern.compile("urn:epc:id:sscc:([0-9]{4,12})\\.([0-9])([0-9]+)");
    private static final Pattern SSCC_LINK = Pattern.compile("https?://[^?#]*/00/([0-9]{18})(?:[/?#].*)?");
    private static final int DIGITS = 18;

    private Epc() {}

    /** The serial shipping container code, in its 18 digits: that is what the label of a parcel shows. */
    static Optional<String> sscc(String epc) {
        Matcher urn = SSCC_URN.matcher(epc);
        if (urn.matches()) {
            String digits = urn.group(2) + urn.group(1) + urn.group(3);
            return Optional.of(digits + checkDigit(digits)).filter(sscc -> sscc.length() == DIGITS);
        }
        Matcher link = SSCC_LINK.matcher(epc);
        return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
    }

    /** From the right every other digit weighs three (GS1 General Specifications, 7.9). */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            sum += fromRight % 2 == 0 ? 3 * digit : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
