/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import nl.tekortwacht.contracts.report.RawLine;
import org.jspecify.annotations.Nullable;

/**
 * Hashes the content of lines as sent: the fields that the type knows, without {@code receivedAt}. Absent, null and the
 * default are the same; numbers count by value. Not for use by several threads.
 */
final class ContentHasher {

    /** The only default that is not null. */
    private static final Map<String, Object> DEFAULTS = Map.of("stocked", true);

    private final MessageDigest sha256;
    private final StringBuilder content = new StringBuilder();

    ContentHasher() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    ContentHash hash(ReportType type, RawLine line) {
        content.setLength(0);
        content.append(type.text());
        for (String field : ReportFields.content(type)) {
            Object value = line.fields().get(field);
            append(value == null ? DEFAULTS.get(field) : value);
        }
        return ContentHash.ofBytes(sha256.digest(content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The length before each text keeps one field from reading like two. */
    private void append(@Nullable Object value) {
        switch (value) {
            case null -> content.append("|-");
            case String text ->
                content.append("|s").append(text.length()).append(':').append(text);
            case Boolean flag -> content.append(flag ? "|t" : "|f");
            case BigInteger number -> append(new BigDecimal(number));
            case BigDecimal number -> append(number);
            default -> content.append("|x").append(value);
        }
    }

    private void append(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        content.append("|n").append(plain.unscaledValue()).append('e').append(-plain.scale());
    }
}
