/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Report;

/** Takes what an importer reads, in the order in which it reads it. */
public interface ImportSink {

    /** A line of the registry. */
    void registry(RegistryLine line);

    /** A report. */
    void report(Report report);

    /** Something about a row that a person should be able to look up. */
    void remark(RowRemark remark);
}
