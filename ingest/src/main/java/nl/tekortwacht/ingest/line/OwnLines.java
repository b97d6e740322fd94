/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.line;

import java.util.HashMap;
import java.util.Map;
import nl.tekortwacht.contracts.id.PartyId;

/**
 * Lets a party report for itself only. A line that names another reporter is refused before anything is looked up for it,
 * so that the answer says nothing of what the other has reported.
 */
public final class OwnLines {

    private static final String REPORTER = "reporter";

    private final PartyId party;

    /** Lines of this party. */
    public OwnLines(PartyId party) {
        this.party = party;
    }

    /** The line; if it names another reporter, with that field at fault. */
    public ReceivedLine check(ReceivedLine line) {
        return line instanceof ReceivedLine.Parsed parsed && isOfAnother(parsed) ? refused(parsed) : line;
    }

    private boolean isOfAnother(ReceivedLine.Parsed parsed) {
        Object reporter = parsed.line().fields().get(REPORTER);
        return reporter != null && !reporter.equals(party.value());
    }

    private ReceivedLine refused(ReceivedLine.Parsed parsed) {
        Map<String, String> misread = new HashMap<>(parsed.misread());
        misread.put(REPORTER, "reporter must be " + party + ", for which you report");
        return new ReceivedLine.Parsed(parsed.line(), parsed.sent(), misread);
    }
}
