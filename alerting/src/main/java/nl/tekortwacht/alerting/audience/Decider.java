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
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;

/** Decides for every event of a batch whom it concerns and whether they are told. Pure: no clock, no store. */
public final class Decider {

    private final Instant watchFrom;
    private final Directory directory;
    private final Routing routing;

    /**
     * A decider.
     *
     * @param watchFrom what was known before this instant is held
     * @param routing which audience wants which news
     */
    public Decider(Instant watchFrom, Directory directory, Routing routing) {
        this.watchFrom = watchFrom;
        this.directory = directory;
        this.routing = routing;
    }

    /**
     * The decisions of each event, in the order of the events; an event that concerns nobody has none.
     *
     * @param batch in the order of the topic
     * @param memory who was told what before; what is decided here is added to it
     */
    public List<List<AlertDecision>> decide(List<FindingEvent> batch, Memory memory) {
        Succession succession = new Succession(batch);
        List<List<AlertDecision>> all = new ArrayList<>(batch.size());
        for (FindingEvent event : batch) {
            all.add(decide(event, memory, succession));
        }
        return all;
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
            decide(whole, recipient, wishes, memory, succession).ifPresent(decision -> {
                decisions.add(decision);
                if (decision.decision() instanceof Decision.Notify told) {
                    memory.remember(Matter.of(event), recipient, new Told(told.reason(), event.finding()));
                }
            });
        }
        return decisions;
    }

    private Optional<AlertDecision> decide(
            FindingEvent event, Recipient recipient, List<Wish> wishes, Memory memory, Succession succession) {
        for (Wish wish : wishes) {
            Told told = memory.last(Matter.of(event), recipient, wish.topic()).orElse(null);
            Optional<News> news = wish.rule().news(event, told);
            if (news.isPresent()) {
                Decision decision = judge(event, recipient, news.get(), told != null, succession);
                return Optional.of(new AlertDecision(recipient, decision, wish.route()));
            }
        }
        return Optional.empty();
    }

    private List<Wish> wishes(FindingEvent event, Recipient recipient, Set<NotifyReason.Topic> told) {
        return recipient.audience() == Audience.SUBSCRIBER
                ? directory.subscription(recipient).map(Wish::of).orElse(List.of())
                : routing.wishes(recipient.audience(), event, told);
    }

    private static Set<NotifyReason.Topic> toldTopics(Recipient recipient, List<Matter> matters, Memory memory) {
        return matters.stream()
                .flatMap(matter -> memory.topics(matter, recipient).stream())
                .collect(Collectors.toSet());
    }

    private Decision judge(FindingEvent event, Recipient recipient, News news, boolean told, Succession succession) {
        if (event.knownAt().isBefore(watchFrom)) {
            return new Decision.Hold(HoldReason.BEFORE_WATCH);
        }
        if (news.onlyIfTold() && !told) {
            return new Decision.Hold(HoldReason.NEVER_TOLD);
        }
        if (succession.isTakenOver(event, news.reason().topic())) {
            return new Decision.Hold(HoldReason.PART_OF_ANOTHER);
        }
        return directory.addresses(recipient).isEmpty()
                ? new Decision.Hold(HoldReason.NO_TARGET)
                : new Decision.Notify(news.reason());
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
            recipients.add(Recipient.of(audience));
        }
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
}
