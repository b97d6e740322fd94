/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.pricelist;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.tekortwacht.contracts.id.ProductId;

/**
 * A registration number as Dutch lists write it.
 *
 * @param kind which of the four kinds of number it is
 * @param product the number as a product id
 */
record RegistrationNumber(Kind kind, ProductId product) {

    /** The kinds of number on the list. */
    enum Kind {
        /** A national authorisation: {@code 117142}. */
        NATIONAL,
        /** A parallel authorisation, its own number before that of the product it refers to: {@code 113771//17729}. */
        PARALLEL,
        /** A duplex authorisation, its own number before that of the original: {@code 18899= 14225}. */
        DUPLEX,
        /** A central authorisation: {@code EU/1/99/112/002}. */
        CENTRAL
    }

    private static final Pattern NATIONAL = Pattern.compile("(?:RVG\\s*)?(\\d{1,6})");
    private static final Pattern PARALLEL = Pattern.compile("(?:RVG\\s*)?(\\d{1,6})\\s*//\\s*(\\d{1,6})");
    private static final Pattern DUPLEX = Pattern.compile("(?:RVG\\s*)?(\\d{1,6})\\s*=\\s*(\\d{1,6})");
    private static final Pattern CENTRAL = Pattern.compile("EU/(\\d/\\d{2}/\\d{3,4}/\\d{3})");

    /** Reads a number, or finds that it is none. */
    static Optional<RegistrationNumber> parse(String text) {
        return match(Kind.NATIONAL, NATIONAL, text, "RVG:%s")
                .or(() -> match(Kind.PARALLEL, PARALLEL, text, "RVG:%s//%s"))
                .or(() -> match(Kind.DUPLEX, DUPLEX, text, "RVG:%s=%s"))
                .or(() -> match(Kind.CENTRAL, CENTRAL, text, "EU:%s"));
    }

    private static Optional<RegistrationNumber> match(Kind kind, Pattern form, String text, String id) {
        Matcher found = form.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        Object[] numbers =
                found.groupCount() == 1 ? new Object[] {found.group(1)} : new Object[] {found.group(1), found.group(2)};
        return Optional.of(new RegistrationNumber(kind, new ProductId(id.formatted(numbers))));
    }
}
