/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.body;

/**
 * How much of a body is taken.
 *
 * @param lineBytes bytes of one line of NDJSON or one element of JSON
 * @param jsonBytes bytes of a JSON body, which is held as a whole
 * @param jsonDepth levels of nesting in one JSON object
 * @param recordBytes bytes of one record of CSV
 * @param xlsxBytes bytes of a workbook as it is sent
 * @param uploadBytes bytes of a file that is uploaded from a form
 * @param table how large a table may be
 * @param zip how far a workbook may unfold
 */
public record Limits(
        int lineBytes,
        int jsonBytes,
        int jsonDepth,
        int recordBytes,
        long xlsxBytes,
        long uploadBytes,
        Table table,
        Zip zip) {

    /** The limits that ship. */
    public static final Limits DEFAULTS = new Limits(
            64 * 1024,
            16 * 1024 * 1024,
            32,
            64 * 1024,
            50L * 1024 * 1024,
            200L * 1024 * 1024,
            new Table(10_000_000, 100, 4_000),
            new Zip(1_000, 500L * 1024 * 1024, 64L * 1024 * 1024, 200));

    /**
     * How large a table may be.
     *
     * @param rows rows below the header
     * @param columns columns of the header
     * @param cellLength characters of one cell
     */
    public record Table(long rows, int columns, int cellLength) {}

    /**
     * How far a workbook may unfold.
     *
     * @param entries parts in the file
     * @param unpackedBytes bytes of all parts together
     * @param sharedTextBytes bytes of the part that holds the texts of all cells, which is held as a whole
     * @param ratio how many times larger than its packed form a part may be
     */
    public record Zip(int entries, long unpackedBytes, long sharedTextBytes, int ratio) {}
}
