/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads the sender's own name for a request. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int MAX_LENGTH = 255;

    private IdempotencyKey() {}

    /** The key; null if there is none. */
    static @Nullable String of(HttpHeaders headers) {
        List<String> given = headers.getOrEmpty(HEADER);
        if (given.isEmpty()) {
            return null;
        }
        String key = given.getFirst().strip();
        boolean isVisible = key.chars().allMatch(character -> character > ' ' && character < 0x7f);
        if (given.size() > 1 || key.isEmpty() || key.length() > MAX_LENGTH || !isVisible) {
            throw Problems.invalid(HEADER, "must be given once, as 1 to " + MAX_LENGTH + " visible ASCII characters");
        }
        return key;
    }
}
