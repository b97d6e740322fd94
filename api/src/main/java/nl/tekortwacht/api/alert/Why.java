/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.api.subscription.Verification;
import org.jspecify.annotations.Nullable;

/** Says in words why somebody was told, or was not. */
public final class Why {

    private Why() {}

    /** Of a decision. */
    public static Sentence of(Decided decided) {
        return decided.told() ? told(decided) : held(decided.reason(), decided.mutedBy());
    }

    private static Sentence told(Decided decided) {
        Sentence by = by(decided);
        Instant released = decided.releasedAt();
        return released == null
                ? by
                : held(Objects.requireNonNullElse(decided.news(), ""), decided.mutedBy())
                        .and(new Sentence(
                                "Alsnog verteld op " + released + ".", "Told after all at " + released + "."));
    }

    private static Sentence by(Decided decided) {
        if (decided.escalatedFrom() != null) {
            return new Sentence(
                    "Verteld, omdat niemand bericht " + decided.escalatedFrom() + " heeft opgepakt.",
                    "Told, because nobody took alert " + decided.escalatedFrom() + ".");
        }
        return decided.route() == null
                ? new Sentence("Verteld: daar is om gevraagd.", "Told: it was asked for.")
                : new Sentence(
                        "Verteld volgens de route " + decided.route() + ".",
                        "Told by the route " + decided.route() + ".");
    }

    private static Sentence held(String reason, @Nullable String mutedBy) {
        return switch (reason) {
            case "BEFORE_WATCH" ->
                new Sentence(
                        "Niet verteld: het was al bekend voordat de eerste berichten werden verstuurd.",
                        "Not told: it was known before the first messages were sent.");
            case "NEVER_TOLD" ->
                new Sentence(
                        "Niet verteld: er is iets voorbij dat deze ontvanger nooit is verteld.",
                        "Not told: something is over that this recipient was never told.");
            case "PART_OF_ANOTHER" ->
                new Sentence(
                        "Niet verteld: het gaat verder als iets anders, met eigen berichten.",
                        "Not told: it goes on as something else, which has its own messages.");
            case "NO_TARGET" ->
                new Sentence("Niet verteld: er was geen adres bekend.", "Not told: there was no address.");
            case "SILENCED" ->
                new Sentence(
                        "Niet verteld door de stilte " + mutedBy + ". Na de stilte wordt verteld wat dan nog zo is.",
                        "Not told because of the silence " + mutedBy
                                + ". What still stands after the silence is told then.");
            case "INHIBITED" ->
                new Sentence(
                        "Niet verteld: deze ontvanger wist al iets dat meer zegt (" + mutedBy + ").",
                        "Not told: this recipient knew something that says more (" + mutedBy + ").");
            case "FLAPPING" ->
                new Sentence(
                        "Niet verteld: het was net voorbij en kwam terug. Als het aanhoudt, wordt het verteld.",
                        "Not told: it was just over and came back. It is told if it lasts.");
            default -> new Sentence("Niet verteld: " + reason + ".", "Not told: " + reason + ".");
        };
    }

    /** Of all of it. */
    public static Sentence summary(List<Decided> decisions, List<HandledEvent> events, @Nullable Subscription who) {
        if (!decisions.isEmpty()) {
            long told = decisions.stream().filter(Decided::told).count();
            return new Sentence(
                    "Er zijn " + decisions.size() + " beslissingen over deze ontvanger; " + told + " keer is verteld.",
                    "There are " + decisions.size() + " decisions about this recipient; it was told " + told
                            + " times.");
        }
        Instant last = events.stream()
                .map(HandledEvent::handledAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        return last == null
                ? new Sentence("Alerting heeft dit nog niet behandeld.", "Alerting has not handled this yet.")
                : new Sentence("Behandeld, het laatst op " + last + ".", "Handled, last at " + last + ".")
                        .and(noNews(who, last));
    }

    private static Sentence noNews(@Nullable Subscription who, Instant last) {
        if (who == null) {
            return new Sentence(
                    "Volgens de routes van toen was er niets nieuws voor deze ontvanger.",
                    "By the routes of that time nothing of it was news to this recipient.");
        }
        Instant verified = who.verification().since();
        if (who.createdAt().isAfter(last)) {
            return new Sentence("De aanmelding was er toen nog niet.", "The subscription was not there yet.");
        }
        if (who.endedAt() != null && !who.endedAt().isAfter(last)) {
            return new Sentence("De aanmelding was toen al beëindigd.", "The subscription had ended by then.");
        }
        if (who.verification().status() != Verification.Status.VERIFIED
                || (verified != null && verified.isAfter(last))) {
            return new Sentence("Het adres was toen nog niet bevestigd.", "The address was not verified by then.");
        }
        return new Sentence(
                "De aanmelding van toen ging niet over dit middel, of niet over dit soort nieuws.",
                "The subscription as it was then was not about this product, or not about this kind of news.");
    }
}
