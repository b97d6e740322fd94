/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.report.Fault;
import org.jspecify.annotations.Nullable;

/** Somebody notes where a holder is reached: the fields as sent, and everything that is wrong with them. */
public final class HolderContactRequest {

    private final Fields fields;

    /** The request; fields that nobody knows are faults. */
    public HolderContactRequest(Map<String, @Nullable Object> fields) {
        this.fields = new Fields(fields);
    }

    /** What came of it: a contact, or every fault. */
    public sealed interface Outcome {

        /** It is in order. */
        record Accepted(HolderContact contact) implements Outcome {}

        /** It is not. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /**
     * Judges all fields.
     *
     * @param insecureWebhooks whether a webhook may be plain http
     */
    public Outcome judge(PartyId holder, Instant now, boolean insecureWebhooks) {
        fields.refuseAllBut(Set.of("channel", "target", "language"));
        Reach reach = new Reach(fields);
        Channel channel = reach.channel();
        String target = new Target(fields, insecureWebhooks).read(channel);
        String language = reach.language("nl");
        return fields.faults().isEmpty() && channel != null && target != null
                ? new Outcome.Accepted(new HolderContact(holder, channel, target, language, now))
                : new Outcome.Refused(fields.faults());
    }
}
