/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.chain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.audit.event.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the chain, day by day and row by row, and says the first thing that is wrong. After that it is of no further
 * use.
 */
public final class ChainCheck {

    /** Where a row is. */
    private record Place(LocalDate day, long seq) {}

    private final LocalDate keptSince;
    private final Map<Place, Anchor> anchors = new HashMap<>();
    private @Nullable ChainDay day;
    private Sha256 hash = Sha256.ZERO;
    private long seq;
    private long rows;

    /**
     * A check from the beginning of the chain.
     *
     * @param keptSince no row of this day or a later one may have been removed for its age
     * @param anchors written down before the days that are going to be checked were read
     */
    public ChainCheck(LocalDate keptSince, List<Anchor> anchors) {
        this.keptSince = keptSince;
        anchors.forEach(anchor ->
                // Of two anchors of one row the first counts: what came later may have been written to hide something.
                this.anchors.putIfAbsent(
                        new Place(anchor.head().day(), anchor.head().seq()), anchor));
    }

    /** Goes on after a place up to which all was well. */
    public ChainCheck from(Head checked, ChainDay inDay) {
        day = inDay;
        hash = checked.hash();
        seq = checked.seq();
        // An anchor of the very row is left if it says otherwise, and told at the end.
        anchors.values()
                .removeIf(anchor -> anchor.head().day().isBefore(checked.day())
                        || (anchor.head().day().equals(checked.day())
                                && anchor.head().seq() < checked.seq())
                        || anchor.head().equals(checked));
        return this;
    }

    /** The next day; its rows follow, unless they were removed. */
    public Optional<Breach> begin(ChainDay next) {
        ChainDay before = day;
        day = next;
        seq = 0;
        if (!next.opening().equals(hash)) {
            String where = before == null
                    ? "it is not the first day of the log, and those before it are not there"
                    : "it does not follow day " + before.day() + "; a day between them is not there, or was changed";
            return breach(Breach.Kind.MISSING, 0, where);
        }
        if (!next.removed()) {
            return Optional.empty();
        }
        hash = next.closing();
        seq = next.rows();
        return next.day().isBefore(keptSince)
                ? anchored(hash)
                : breach(Breach.Kind.MISSING, 1, "its rows were removed as if they were old");
    }

    /** The next rows of the day, in the order of their numbers. */
    public Optional<Breach> rows(List<ChainRow> next) {
        for (int i = 0; i < next.size(); i++) {
            Optional<Breach> found = row(next.get(i), next.subList(i, next.size()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Breach> row(ChainRow row, List<ChainRow> fromHere) {
        if (row.seq() > current().rows()) {
            return breach(
                    Breach.Kind.INSERTED,
                    row.seq(),
                    "the day ended with row " + current().rows());
        }
        if (row.seq() > seq + 1) {
            return breach(Breach.Kind.MISSING, seq + 1, "after it comes row " + row.seq());
        }
        if (row.seq() != seq + 1 || !row.previous().equals(hash) || !row.fits(hash, seq + 1)) {
            return Optional.of(Diagnosis.of(current().day(), hash, seq + 1, fromHere));
        }
        seq = row.seq();
        hash = row.hash();
        rows++;
        return anchored(hash);
    }

    private Optional<Breach> anchored(Sha256 found) {
        Anchor anchor = anchors.remove(new Place(current().day(), seq));
        return anchor == null || anchor.head().hash().equals(found)
                ? Optional.empty()
                : breach(Breach.Kind.ANCHOR_DISAGREES, seq, "its hash is another than " + told(anchor));
    }

    /** The end of the day. */
    public Optional<Breach> end() {
        ChainDay ended = current();
        if (seq < ended.rows()) {
            return breach(
                    Breach.Kind.CUT_OFF, seq + 1, "the day ended with row " + ended.rows() + ", which is not there");
        }
        return ended.closing().equals(hash)
                ? Optional.empty()
                : breach(Breach.Kind.CHANGED, 0, "its last hash is not the one that was written down");
    }

    /** The end of the chain: what an anchor knows and nobody has met was cut off. */
    public Optional<Breach> finish() {
        return anchors.values().stream()
                .filter(anchor -> day == null
                        || anchor.head().day().isAfter(day.day())
                        || (!day.removed()
                                && anchor.head().day().equals(day.day())
                                && anchor.head().seq() > seq))
                .min((one, other) -> one.head().day().equals(other.head().day())
                        ? Long.compare(one.head().seq(), other.head().seq())
                        : one.head().day().compareTo(other.head().day()))
                .map(this::cutOff)
                .or(this::unmet);
    }

    private Breach cutOff(Anchor anchor) {
        boolean isHere = day != null && anchor.head().day().equals(day.day());
        return new Breach(
                Breach.Kind.CUT_OFF,
                anchor.head().day(),
                isHere ? seq + 1 : 1,
                "the log ended later than it ends now, by " + told(anchor));
    }

    /** Anchors in the middle of days whose rows were removed cannot be compared with anything. */
    private Optional<Breach> unmet() {
        return anchors.values().stream()
                .filter(anchor -> !anchor.head().day().isBefore(keptSince))
                .findFirst()
                .map(anchor -> new Breach(
                        Breach.Kind.ANCHOR_DISAGREES,
                        anchor.head().day(),
                        anchor.head().seq(),
                        "there is no such row, but " + told(anchor)));
    }

    private static String told(Anchor anchor) {
        return "the anchor that " + anchor.service() + " wrote at " + anchor.at() + ": row "
                + anchor.head().seq() + " with hash " + anchor.head().hash();
    }

    /** How many rows were looked at. */
    public long rowsChecked() {
        return rows;
    }

    /** Up to where all is well, if anything was looked at. */
    public Optional<Head> checkedTo() {
        return day == null ? Optional.empty() : Optional.of(new Head(day.day(), seq, hash));
    }

    private ChainDay current() {
        if (day == null) {
            throw new IllegalStateException("no day has begun");
        }
        return day;
    }

    private Optional<Breach> breach(Breach.Kind kind, long at, String detail) {
        return Optional.of(new Breach(kind, current().day(), at, detail));
    }
}
