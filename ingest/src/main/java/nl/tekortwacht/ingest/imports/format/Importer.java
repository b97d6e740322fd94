/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one kind of published source. */
public interface Importer {

    /** The name by which it is asked for, in kebab case. */
    String format();

    /** What it reads, in one sentence for a person. */
    String reads();

    /**
     * Reads the source and hands every line to the sink: registry lines before the reports that need them, reports in
     * the order of receipt. A row that cannot be used is remarked and does not stop the rest.
     *
     * @throws IOException if the source cannot be read at all
     */
    ImportResult read(Path source, ImportSink sink) throws IOException;
}
