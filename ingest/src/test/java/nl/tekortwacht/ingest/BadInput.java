/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Something that should not have been sent, and the answer to it.
 *
 * @param status of the answer; 202 if good lines beside it were accepted
 * @param field that the first refusal names; null = the line or the body as a whole
 * @param reason a part of the reason
 * @param isSentTwice whether the second answer counts
 */
@SuppressWarnings("ArrayRecordComponent")
record BadInput(
        String name,
        String path,
        MediaType type,
        byte[] body,
        int status,
        @Nullable String field,
        String reason,
        boolean isSentTwice) {

    /** The form it says it has, for people. */
    String form() {
        String subtype = type.getSubtype();
        return switch (subtype) {
            case "x-ndjson" -> "NDJSON";
            case "json", "csv" -> subtype.toUpperCase(java.util.Locale.ROOT);
            case "form-data" -> "upload";
            default -> subtype.startsWith("vnd.") ? "workbook" : type.toString();
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
