/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The examples of answers in the OpenAPI document. */
public final class Examples {

    private Examples() {}

    /** The operations that have one. */
    public static List<String> names() {
        return List.of(
                "getAssessment",
                "getGroup",
                "listWarnings",
                "listMarkets",
                "getHolderRecord",
                "getWholesalerRecord",
                "listStatistics");
    }

    /** The example of an operation, as JSON. */
    public static String text(String operation) {
        String file = "/nl/tekortwacht/api/examples/" + operation + ".json";
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
