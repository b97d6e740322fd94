/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts rows while a source is read; every row ends as used, repeated or unusable. */
public final class RowTally {

    private final ImportSink sink;
    private final List<String> notes = new ArrayList<>();
    private long used;
    private long repeated;
    private long unusable;

    /** A tally whose remarks go to the sink. */
    public RowTally(ImportSink sink) {
        this.sink = sink;
    }

    /** A row gave a line or a report. */
    public void used() {
        used++;
    }

    /** A row says nothing new. */
    public void repeated() {
        repeated++;
    }

    /** A row cannot be used. */
    public void unusable(String file, long line, String reason, @Nullable String detail, String raw) {
        unusable++;
        sink.remark(new RowRemark(file, line, Treatment.UNUSABLE, reason, detail, raw));
    }

    /** Adds a note about the source as a whole. */
    public void note(String note) {
        notes.add(note);
    }

    /** The counts so far. */
    public ImportResult result() {
        return new ImportResult(used + repeated + unusable, used, repeated, unusable, notes);
    }
}
