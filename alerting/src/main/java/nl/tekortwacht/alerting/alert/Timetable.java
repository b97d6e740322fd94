/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Choice;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.alerting.plan.BundleKind;
import nl.tekortwacht.alerting.plan.BundleState;
import nl.tekortwacht.alerting.plan.Grouping;
import nl.tekortwacht.alerting.plan.Planner;
import nl.tekortwacht.alerting.plan.Slot;
import nl.tekortwacht.alerting.plan.Timing;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/** Says when each delivery goes, and with which others. Not thread-safe; lives as long as a batch. */
final class Timetable {

    private record Wanted(Grouping grouping, Timing timing) {}

    private final Directory people;
    private final Instant now;
    private final Map<String, BundleState> bundles;
    private final Map<WaitingStore.Place, Instant> waiting;

    Timetable(
            Directory people, Instant now, Map<String, BundleState> bundles, Map<WaitingStore.Place, Instant> waiting) {
        this.people = people;
        this.now = now;
        this.bundles = new HashMap<>(bundles);
        this.waiting = new HashMap<>(waiting);
    }

    /** Those that may have to wait; the others go at once. */
    static List<NewDelivery> mails(List<NewDelivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.address().channel() == Channel.EMAIL)
                .toList();
    }

    /** The bundles in which they could wait. */
    static Set<String> bundlesOf(List<NewDelivery> mails) {
        return mails.stream().map(Timetable::ofGroup).collect(Collectors.toSet());
    }

    /** The deliveries, each with its slot if it waits; to be asked for in the order of the decisions. */
    List<NewDelivery> slots(List<NewDelivery> deliveries) {
        List<NewDelivery> planned = new ArrayList<>();
        for (NewDelivery delivery : deliveries) {
            Slot slot = delivery.address().channel() == Channel.EMAIL ? slot(delivery) : null;
            planned.add(slot == null ? delivery : delivery.in(slot));
        }
        return planned;
    }

    private @Nullable Slot slot(NewDelivery delivery) {
        Wanted wanted = wanted(delivery);
        Slot slot = slot(delivery, wanted);
        WaitingStore.Place place = new WaitingStore.Place(
                Matter.of(delivery.alert().event()), delivery.address().target());
        Instant before = waiting.get(place);
        if (before != null && isEnd(delivery) && before.isAfter(slot.due())) {
            slot = new Slot(slot.bundle(), slot.kind(), before);
        }
        if (!slot.due().isAfter(now)) {
            return null;
        }
        Instant due = slot.due();
        waiting.merge(place, due, (one, other) -> one.isAfter(other) ? one : other);
        bundles.merge(slot.bundle(), new BundleState(due, null), (old, any) -> new BundleState(due, old.sentAt()));
        return slot;
    }

    private Slot slot(NewDelivery delivery, Wanted wanted) {
        Timing timing = wanted.timing();
        Timing.QuietHours quiet = isCritical(delivery) ? null : timing.quiet();
        if (timing.digest() != null) {
            Instant due = Planner.nextDigest(timing.digest(), timing.zone(), now);
            BundleKind kind = timing.digest().day() == null ? BundleKind.DIGEST : BundleKind.WEEKLY_DIGEST;
            return new Slot(ofDigest(delivery), kind, Planner.awake(quiet, timing.zone(), due));
        }
        String bundle = ofGroup(delivery);
        Instant due = wanted.grouping().groups()
                ? Planner.grouped(wanted.grouping(), bundles.getOrDefault(bundle, BundleState.NEW), now)
                : now;
        return new Slot(bundle, BundleKind.GROUP, Planner.awake(quiet, timing.zone(), due));
    }

    private Wanted wanted(NewDelivery delivery) {
        AlertDecision decision = delivery.alert().decision();
        return people.subscription(decision.recipient())
                .map(Subscription::choice)
                .map(Choice::timing)
                .map(timing -> new Wanted(Grouping.NONE, timing))
                .orElseGet(() -> new Wanted(
                        decision.handling().grouping(),
                        new Timing(null, decision.handling().quiet(), Timing.NETHERLANDS)));
    }

    private static boolean isEnd(NewDelivery delivery) {
        return delivery.alert().effect() == NotifyReason.Effect.ENDS;
    }

    private static boolean isCritical(NewDelivery delivery) {
        return delivery.alert().event().finding() instanceof Assessment assessment
                && assessment.severity() == Severity.CRITICAL
                && !isEnd(delivery);
    }

    private static String ofDigest(NewDelivery delivery) {
        return address(delivery) + "|digest";
    }

    /** Beginnings and ends of one group go apart, so that a mail says one thing. */
    private static String ofGroup(NewDelivery delivery) {
        ProductLine product = delivery.alert().event().product();
        String group = product == null || product.group() == null
                ? delivery.alert().event().finding().product().value()
                : product.group();
        return address(delivery) + "|" + group + (isEnd(delivery) ? "|ends" : "|begins");
    }

    private static String address(NewDelivery delivery) {
        return delivery.alert().decision().recipient().key() + "|"
                + delivery.address().target();
    }
}
