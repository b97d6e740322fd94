/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.tekortwacht.ingest.imports.format.ImportResult;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import nl.tekortwacht.ingest.imports.format.Importer;

/** Reads a shortage list as an agency published it on one day. */
public final class ListImporter implements Importer {

    private final PublishedList list;

    private ListImporter(PublishedList list) {
        this.list = list;
    }

    /** One for each list that is known. */
    public static List<Importer> all() {
        return Stream.of(new GermanList(), new BelgianList(), new NorwegianList(), new EuropeanList())
                .<Importer>map(ListImporter::new)
                .toList();
    }

    @Override
    public String format() {
        return list.format();
    }

    @Override
    public String reads() {
        return list.reads();
    }

    @Override
    public ImportResult read(Path source, ImportSink sink) throws IOException {
        return new ListReading(list, source, sink).read();
    }
}
