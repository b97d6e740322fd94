/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.kafka;

import java.nio.charset.StandardCharsets;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Report;

/**
 * A report as Kafka holds it.
 *
 * @param key the product id, in UTF-8
 * @param value the report's JSON, in UTF-8
 */
// Nothing compares lines; they are records to be short.
@SuppressWarnings("ArrayRecordComponent")
public record Line(byte[] key, byte[] value) {

    /** The report in the form in which ingest sends it. */
    public static Line of(Report report) {
        return new Line(report.product().value().getBytes(StandardCharsets.UTF_8), Json.bytes(report));
    }
}
