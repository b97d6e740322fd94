/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.audience.NotifyReason.Effect;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/** Decides for every event of a batch whom it concerns and whether they are told. Pure: no clock, no store. */
public final class Decider {

    private final Instant watchFrom;
    private final Directory directory;
    private final Routing routing;
    private final Muting muting;

    /**
     * A decider.
     *
     * @param watchFrom what was known before this instant is held
     * @param routing which audience wants which news
     * @param muting what keeps news from people for a while
     */
    public Decider(Instant watchFrom, Directory directory, Routing routing, Muting muting) {
        this.watchFrom = watchFrom;
        this.directory = directory;
        this.routing = routing;
        this.muting = muting;
    }

    /** A decider that keeps nothing from anybody. */
    public Decider(Instant watchFrom, Directory directory, Routing routing) {
        this(watchFrom, directory, routing, Muting.NONE);
    }

    /**
     * The decisions of each event, in the order of the events; an event that concerns nobody has none.
     *
     * @param batch in the order of the topic
     * @param memory what everybody believes; what is decided here is added to it
     */
    public List<List<AlertDecision>> decide(List<FindingEvent> batch, Memory memory) {
        Succession succession = new Succession(batch);
        List<List<AlertDecision>> all = new ArrayList<>(batch.size());
        for (FindingEvent event : batch) {
            all.add(decide(event, memory, succession));
            widen(event, memory);
        }
        return all;
    }

    /**
     * Looks again at what was withheld.
     *
     * @param event as it was withheld
     * @return that it is told; empty if something still, or now, withholds it, which the memory then knows
     */
    public Optional<AlertDecision> release(FindingEvent event, BeliefKey key, Memory memory, @Nullable String route) {
        Belief belief = memory.belief(key);
        Withheld withheld = belief.withheld();
        if (withheld == null) {
            return Optional.empty();
        }
        if (directory.addresses(key.recipient()).isEmpty()) {
            memory.change(key, belief.nothingWithheld());
            return Optional.empty();
        }
        Optional<Withheld> still = muting.of(event, key.recipient(), withheld.would(), memory);
        if (still.isPresent()) {
            memory.change(key, belief.withholding(still.get()));
            return Optional.empty();
        }
        Handling handling = route == null ? Handling.PLAIN : routing.handling(route);
        tell(event, key, withheld.would(), handling, memory);
        return Optional.of(new AlertDecision(
                key.recipient(), new Decision.Notify(withheld.would().reason()), route, handling, null));
    }

    /**
     * Tells another audience, because nobody took what was told.
     *
     * @param key the other audience and the matter
     * @param told what the first audience was told
     * @return that it is told or held; empty if the other audience knows
     */
    public Optional<AlertDecision> escalate(FindingEvent event, BeliefKey key, Told told, Memory memory) {
        Belief belief = memory.belief(key);
        if (belief.stands() || belief.withheld() != null || isTold(belief, told)) {
            return Optional.empty();
        }
        Told would = told(event, key.recipient(), told.reason());
        Decision decision = directory.addresses(key.recipient()).isEmpty()
                ? new Decision.Hold(HoldReason.NO_TARGET)
                : muted(event, key, would, memory);
        if (decision instanceof Decision.Notify) {
            tell(event, key, would, Handling.PLAIN, memory);
        }
        return Optional.of(new AlertDecision(key.recipient(), decision, null, Handling.PLAIN, told.alert()));
    }

    /** Whether the other audience was told of it itself since, and perhaps also that it is less bad for them. */
    private static boolean isTold(Belief other, Told told) {
        return other.told() != null
                && other.told().at() != null
                && told.at() != null
                && !other.told().at().isBefore(told.at());
    }

    private List<AlertDecision> decide(FindingEvent event, Memory memory, Succession succession) {
        Optional<FindingEvent> predecessor = succession.predecessor(event);
        List<Matter> matters = Stream.concat(Stream.of(event), predecessor.stream())
                .map(Matter::of)
                .toList();
        FindingEvent whole = predecessor.map(gone -> continuing(gone, event)).orElse(event);
        List<AlertDecision> decisions = new ArrayList<>();
        for (Recipient recipient : concerned(event, matters, memory)) {
            List<Wish> wishes = wishes(whole, recipient, toldTopics(recipient, matters, memory));
            decide(whole, recipient, wishes, memory, succession).ifPresent(decisions::add);
        }
        return decisions;
    }

    private Optional<AlertDecision> decide(
            FindingEvent event, Recipient recipient, List<Wish> wishes, Memory memory, Succession succession) {
        for (Wish wish : wishes) {
            BeliefKey key = new BeliefKey(recipient, Matter.of(event), wish.topic());
            Optional<News> news = wish.rule().news(event, memory.belief(key).decided());
            if (news.isPresent()) {
                Decision decision = judge(event, key, news.get(), memory, succession);
                if (decision instanceof Decision.Notify notify) {
                    tell(event, key, told(event, recipient, notify.reason()), wish.handling(), memory);
                }
                return Optional.of(new AlertDecision(recipient, decision, wish.route(), wish.handling(), null));
            }
        }
        return Optional.empty();
    }

    private List<Wish> wishes(FindingEvent event, Recipient recipient, Set<Topic> told) {
        return recipient.audience() == Audience.SUBSCRIBER
                ? directory
                        .subscription(recipient)
                        .map(subscription -> Wish.of(subscription, told))
                        .orElse(List.of())
                : routing.wishes(recipient.audience(), event, told);
    }

    private static Set<Topic> toldTopics(Recipient recipient, List<Matter> matters, Memory memory) {
        return matters.stream()
                .flatMap(matter -> memory.topics(matter, recipient).stream())
                .collect(Collectors.toSet());
    }

    private Decision judge(FindingEvent event, BeliefKey key, News news, Memory memory, Succession succession) {
        Belief belief = memory.belief(key);
        boolean ends = news.reason().effect() == Effect.ENDS;
        if (ends && belief.withheld() != null) {
            memory.change(key, belief.nothingWithheld());
        }
        if (event.knownAt().isBefore(watchFrom)) {
            return new Decision.Hold(HoldReason.BEFORE_WATCH);
        }
        boolean withheldOnly = belief.withheld() != null && !belief.stands();
        if ((ends && withheldOnly) || (news.onlyIfTold() && belief.told() == null)) {
            return new Decision.Hold(HoldReason.NEVER_TOLD);
        }
        if (succession.isTakenOver(event, news.reason().topic())) {
            return new Decision.Hold(HoldReason.PART_OF_ANOTHER);
        }
        if (directory.addresses(key.recipient()).isEmpty()) {
            return new Decision.Hold(HoldReason.NO_TARGET);
        }
        return ends
                ? new Decision.Notify(news.reason())
                : muted(event, key, told(event, key.recipient(), reason(news, belief)), memory);
    }

    /** Who was not told the start because it was withheld gets the start, not a change of it. */
    private static NotifyReason reason(News news, Belief belief) {
        Withheld withheld = belief.withheld();
        return withheld != null && !belief.stands() && news.reason().effect() == Effect.CHANGES
                ? withheld.would().reason()
                : news.reason();
    }

    private Decision muted(FindingEvent event, BeliefKey key, Told would, Memory memory) {
        Optional<Withheld> withheld = muting.of(event, key.recipient(), would, memory);
        withheld.ifPresent(news -> memory.change(key, memory.belief(key).withholding(news)));
        return withheld.<Decision>map(news -> new Decision.Hold(news.why(), news))
                .orElseGet(() -> new Decision.Notify(would.reason()));
    }

    private void tell(FindingEvent event, BeliefKey key, Told told, Handling handling, Memory memory) {
        Follow follow = told.stands() ? Follow.of(handling, muting.now()) : Follow.NONE;
        boolean wide =
                event.finding() instanceof Assessment assessment && told.stands() && WholeGroup.isShort(assessment);
        memory.change(key, new Belief(told, null, wide, follow));
        if (key.topic() == Topic.CONFIRMATION) {
            // From now on it is known for what it is, and its end is the end of that.
            forgetSuspicion(key, memory);
        }
    }

    private static void forgetSuspicion(BeliefKey key, Memory memory) {
        BeliefKey suspicion = new BeliefKey(key.recipient(), key.matter(), Topic.SUSPICION);
        if (!memory.belief(suspicion).isNothing()) {
            memory.change(suspicion, Belief.NONE);
        }
    }

    private Told told(FindingEvent event, Recipient recipient, NotifyReason reason) {
        return new Told(reason, event.finding(), AlertDecision.alertId(event.eventId(), recipient), muting.now());
    }

    /** Notes of those who know of it whether the whole group is short now. */
    private static void widen(FindingEvent event, Memory memory) {
        if (!(event.finding() instanceof Assessment now)) {
            return;
        }
        boolean wide = event.change() != FindingChange.GONE && WholeGroup.isShort(now);
        Matter matter = Matter.of(event);
        for (Recipient recipient : memory.knowing(matter)) {
            BeliefKey key = new BeliefKey(recipient, matter, Topic.SEVERITY);
            Belief belief = memory.belief(key);
            if (belief.wide() != wide) {
                memory.change(key, belief.wide(wide));
            }
        }
    }

    /** The new episode as what it is to readers: the old one, changed. */
    private static FindingEvent continuing(FindingEvent gone, FindingEvent opened) {
        return new FindingEvent(
                opened.eventId(),
                opened.sequence(),
                opened.findingId(),
                FindingChange.CHANGED,
                opened.knownAt(),
                gone.finding(),
                opened.finding(),
                opened.product());
    }

    private Set<Recipient> concerned(FindingEvent event, List<Matter> matters, Memory memory) {
        Set<Recipient> recipients = new LinkedHashSet<>();
        for (Audience audience : Audience.routed()) {
            if (audience != Audience.MAH) {
                recipients.add(Recipient.of(audience));
            }
        }
        holder(event).map(Recipient::of).ifPresent(recipients::add);
        directory.subscriptions().about(event.finding().product(), event.product()).stream()
                .map(Recipient::of)
                .forEach(recipients::add);
        // Who got the start gets the end, even if the product has moved to another group since; unless they left.
        matters.stream()
                .flatMap(matter -> memory.recipients(matter).stream())
                .filter(recipient -> recipient.subscription() == null
                        || directory.subscription(recipient).isPresent())
                .forEach(recipients::add);
        return recipients;
    }

    private static Optional<PartyId> holder(FindingEvent event) {
        return Optional.ofNullable(
                event.product() == null ? null : event.product().mah());
    }
}
