/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.tekortwacht.api.product.Catalogue;
import nl.tekortwacht.contracts.report.Fault;
import org.jspecify.annotations.Nullable;

/** Someone asks for a subscription, or for a change of one: the fields as sent, and everything that is wrong with them. */
public final class SubscriptionRequest {

    private static final List<String> FIXED = List.of("channel", "target");

    private final Fields fields;

    /** The request; fields that nobody knows are faults. */
    public SubscriptionRequest(Map<String, @Nullable Object> fields) {
        this.fields = new Fields(fields);
    }

    /** What came of it: a draft, or every fault. */
    public sealed interface Outcome {

        /** It is in order. */
        record Accepted(Draft draft) implements Outcome {}

        /** It is not. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /**
     * Judges all fields of a new one.
     *
     * @param catalogue in which what it is about must exist
     * @param insecureWebhooks whether a webhook may be plain http
     */
    public Outcome open(Catalogue catalogue, boolean insecureWebhooks) {
        fields.refuseAllBut(known());
        String name = fields.ownWords("name", Fields.MAX_TEXT);
        Subject subject = new SubjectFields(fields, catalogue).read();
        Reach reach = new Reach(fields);
        Channel channel = reach.channel();
        String target = new Target(fields, insecureWebhooks).read(channel);
        String language = reach.language("nl");
        Choice choice = new ChoiceFields(fields, Choice.USUAL).read(channel);
        if (!fields.faults().isEmpty() || name == null || subject == null || channel == null || target == null) {
            return new Outcome.Refused(fields.faults());
        }
        return new Outcome.Accepted(new Draft(name, subject, channel, target, language, choice));
    }

    /** Judges the fields of a change. What is left out stays; what is null becomes the usual again. */
    public Outcome change(Draft before) {
        fields.refuseAllBut(known());
        Stream.concat(FIXED.stream(), SubjectFields.NAMES.stream())
                .filter(fields::mentions)
                .forEach(field -> fields.refuse(field, "cannot be changed: subscribe anew"));
        String name = fields.mentions("name") ? fields.ownWords("name", Fields.MAX_TEXT) : before.name();
        String language = new Reach(fields).language(before.language());
        Choice choice = new ChoiceFields(fields, before.choice()).read(before.channel());
        return !fields.faults().isEmpty() || name == null
                ? new Outcome.Refused(fields.faults())
                : new Outcome.Accepted(before.with(name, language, choice));
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(ChoiceFields.NAMES);
        known.addAll(SubjectFields.NAMES);
        known.addAll(FIXED);
        known.addAll(List.of("name", "language"));
        return known;
    }
}
