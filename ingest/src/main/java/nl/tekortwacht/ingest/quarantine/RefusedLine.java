/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.quarantine;

import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.jspecify.annotations.Nullable;

/**
 * A line that was not taken, as it is kept. Nothing of it is larger than what the place where it is kept can hold: a bad
 * line must not keep the good ones of its submission out.
 *
 * @param says who and what it says it is about, whether or not that exists
 * @param faults every fault, at least one, the one that counts first
 * @param sent as it was sent
 * @param isCut whether more was sent than is kept
 * @param fields as they were read; null if the line could not be read, or is too long to be kept twice
 */
public record RefusedLine(
        long line,
        Says says,
        List<Fault> faults,
        String sent,
        boolean isCut,
        @Nullable Map<String, @Nullable Object> fields) {

    /** How many characters of a line are kept. */
    public static final int KEPT = 16 * 1024;

    private static final int MOST_FAULTS = 50;
    private static final int MOST_OF_AN_ID = 200;
    private static final int MOST_OF_A_REASON = 2_000;

    /** What a line says of itself; null where it does not. */
    public record Says(
            @Nullable String reporter,
            @Nullable String product,
            @Nullable String type) {

        static final Says NOTHING = new Says(null, null, null);
    }

    /** The line with its faults. */
    public static RefusedLine of(ReceivedLine line, List<Fault> faults) {
        Map<String, @Nullable Object> fields = fields(line);
        boolean isCut = line.sent().length() > KEPT;
        return new RefusedLine(
                line.number(),
                fields == null ? Says.NOTHING : says(fields),
                faults.stream().limit(MOST_FAULTS).map(RefusedLine::cut).toList(),
                Cut.to(KEPT, line.sent()),
                isCut,
                isCut ? null : fields);
    }

    /** The field of the fault that counts; null if it is the whole line. */
    public @Nullable String field() {
        return faults.getFirst().field();
    }

    /** The fault that counts, in words. */
    public String reason() {
        return faults.getFirst().reason();
    }

    /** The reason without what it quotes. */
    public String reasonKind() {
        return ReasonKind.of(reason());
    }

    private static @Nullable Map<String, @Nullable Object> fields(ReceivedLine line) {
        return switch (line) {
            case ReceivedLine.Parsed parsed -> parsed.line().fields();
            case ReceivedLine.Unreadable unreadable -> null;
        };
    }

    private static Says says(Map<String, @Nullable Object> fields) {
        return new Says(id(fields.get("reporter")), id(fields.get("product")), id(fields.get("type")));
    }

    private static @Nullable String id(@Nullable Object value) {
        return value instanceof String text ? Cut.to(MOST_OF_AN_ID, text) : null;
    }

    private static Fault cut(Fault fault) {
        String field = fault.field();
        return new Fault(field == null ? null : Cut.to(MOST_OF_AN_ID, field), Cut.to(MOST_OF_A_REASON, fault.reason()));
    }
}
