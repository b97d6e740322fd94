/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import nl.tekortwacht.audit.event.Sha256;

/**
 * What happened to a row that does not fit. It is found by asking in which place the rows would fit; each carries the hash
 * of the row that it followed when it was written.
 */
final class Diagnosis {

    /** Rows that were taken out or put in together, beyond which no further is looked. */
    private static final int FAR = 1_000;

    private Diagnosis() {}

    /**
     * What happened.
     *
     * @param before the hash of the last row that is well
     * @param place where the first of the rows stands
     * @param rows from there on, as they stand
     */
    static Breach of(LocalDate day, Sha256 before, long place, List<ChainRow> rows) {
        ChainRow row = rows.getFirst();
        for (ChainRow later : rows.subList(1, rows.size())) {
            if (later.fits(before, place)) {
                return belongsElsewhere(row, place)
                        ? breach(
                                Breach.Kind.OUT_OF_ORDER, day, place, "the row that belongs here is row " + later.seq())
                        : breach(Breach.Kind.INSERTED, day, place, "the row that belongs here is row " + later.seq());
            }
        }
        for (long back = 1; back < place && back <= FAR; back++) {
            if (row.fits(row.previous(), place - back)) {
                return breach(Breach.Kind.INSERTED, day, place - back, "the row that belongs here is row " + place);
            }
        }
        if (belongsElsewhere(row, place)) {
            return breach(Breach.Kind.MISSING, day, place, "the row that stands here came later");
        }
        return breach(Breach.Kind.CHANGED, day, place, "its content and its hash do not go together");
    }

    private static boolean belongsElsewhere(ChainRow row, long place) {
        return LongStream.rangeClosed(place + 1, place + FAR).anyMatch(later -> row.fits(row.previous(), later));
    }

    private static Breach breach(Breach.Kind kind, LocalDate day, long seq, String detail) {
        return new Breach(kind, day, seq, detail);
    }
}
