/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import org.jspecify.annotations.Nullable;

/**
 * Why a row could not be used, or not as it stands.
 *
 * @param file the name of the file
 * @param line the row's first line in the file, from 1; 0 = the file as a whole
 * @param reason one of the reasons in {@code docs/imports.md}; the same text for the same cause, so that it can be counted
 * @param detail the values at fault; null = see the raw text
 * @param raw the row as it stood there, cut after 300 characters
 */
public record RowRemark(
        String file,
        long line,
        Treatment treatment,
        String reason,
        @Nullable String detail,
        String raw) {

    private static final int RAW_LENGTH = 300;

    /** Shortens the raw text. */
    public RowRemark {
        raw = raw.length() <= RAW_LENGTH ? raw : raw.substring(0, RAW_LENGTH) + "…";
    }
}
