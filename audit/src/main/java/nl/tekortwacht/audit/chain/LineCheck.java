/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.chain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along rows that were exported, without knowing the days; what came before the first row is taken as it is told. */
public final class LineCheck {

    private @Nullable Head last;
    private long rows;

    /** A check of which nothing was seen yet. */
    public LineCheck() {}

    /** The next row. */
    public Optional<Breach> next(ChainRow row) {
        Head before = last == null ? new Head(row.day(), row.seq() - 1, row.previous()) : last;
        Head here = before.day().equals(row.day()) ? before : before.onDay(row.day());
        if (row.day().isBefore(before.day()) || row.seq() <= here.seq()) {
            return breach(
                    Breach.Kind.OUT_OF_ORDER, row, "it comes after row " + before.seq() + " of day " + before.day());
        }
        if (row.seq() > here.seq() + 1) {
            return Optional.of(new Breach(
                    Breach.Kind.MISSING, row.day(), here.seq() + 1, "after row " + here.seq() + " comes " + row.seq()));
        }
        if (!row.fits(row.previous(), row.seq())) {
            return breach(Breach.Kind.CHANGED, row, "its content and its hash do not go together");
        }
        if (!row.previous().equals(here.hash())) {
            return breach(
                    Breach.Kind.MISSING, row, "it does not follow row " + before.seq() + " of day " + before.day());
        }
        last = row.head();
        rows++;
        return Optional.empty();
    }

    private static Optional<Breach> breach(Breach.Kind kind, ChainRow row, String detail) {
        return Optional.of(new Breach(kind, row.day(), row.seq(), detail));
    }

    /** The last row that was well. */
    public Optional<Head> last() {
        return Optional.ofNullable(last);
    }

    /** How many rows were well. */
    public long rows() {
        return rows;
    }
}
