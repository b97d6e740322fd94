/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.config;

import nl.tekortwacht.ingest.body.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a body is taken, under {@code tekortwacht.ingest.limits}.
 *
 * @param lineBytes one line of NDJSON or one element of JSON
 * @param jsonBytes a JSON body
 * @param jsonDepth levels of nesting in one JSON object
 * @param csvRecordBytes one record of CSV
 * @param tableRows rows of a table
 * @param tableColumns columns of a table
 * @param cellLength characters of one cell
 * @param xlsxBytes a workbook as it is sent
 * @param uploadBytes a file that is uploaded from a form
 * @param zipEntries parts of a workbook
 * @param unpackedBytes all parts of a workbook, unpacked
 * @param sharedTextBytes the part of a workbook that holds its texts, unpacked
 * @param zipRatio how many times larger than its packed form a part of a workbook may be
 * @param importBytes a raw file of a published source as it is sent
 */
@ConfigurationProperties("tekortwacht.ingest.limits")
public record IngestLimits(
        @DefaultValue("64KB") DataSize lineBytes,
        @DefaultValue("16MB") DataSize jsonBytes,
        @DefaultValue("32") int jsonDepth,
        @DefaultValue("64KB") DataSize csvRecordBytes,
        @DefaultValue("10000000") long tableRows,
        @DefaultValue("100") int tableColumns,
        @DefaultValue("4000") int cellLength,
        @DefaultValue("50MB") DataSize xlsxBytes,
        @DefaultValue("200MB") DataSize uploadBytes,
        @DefaultValue("1000") int zipEntries,
        @DefaultValue("500MB") DataSize unpackedBytes,
        @DefaultValue("64MB") DataSize sharedTextBytes,
        @DefaultValue("200") int zipRatio,
        @DefaultValue("256MB") DataSize importBytes) {

    /** The same, for the readers. */
    Limits toLimits() {
        return new Limits(
                Math.toIntExact(lineBytes.toBytes()),
                Math.toIntExact(jsonBytes.toBytes()),
                jsonDepth,
                Math.toIntExact(csvRecordBytes.toBytes()),
                xlsxBytes.toBytes(),
                uploadBytes.toBytes(),
                new Limits.Table(tableRows, tableColumns, cellLength),
                new Limits.Zip(zipEntries, unpackedBytes.toBytes(), sharedTextBytes.toBytes(), zipRatio));
    }
}
