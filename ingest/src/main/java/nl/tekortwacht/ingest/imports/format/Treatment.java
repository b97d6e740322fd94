/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

/** What was done about a row that is not as it should be. */
public enum Treatment {
    /** It was left out. */
    UNUSABLE,
    /** It was used, but not everything in it as it stands. */
    MENDED,
    /** It was used as it stands, and is still worth a look. */
    NOTED
}
