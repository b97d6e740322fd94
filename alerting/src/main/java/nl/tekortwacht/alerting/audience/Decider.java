/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import static nl.tekortwacht.alerting.audience.Audience.IGJ;
import static nl.tekortwacht.alerting.audience.Audience.LCG;
import static nl.tekortwacht.alerting.audience.Audience.SHORTAGE_TEAM;
import static nl.tekortwacht.alerting.audience.Audience.SUBSCRIBER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/** Decides for every event of a batch whom it concerns and whether they are told. Pure: no clock, no store. */
public final class Decider {

    private static final NewsRule CONFIRMATION = new ConfirmationRule();
    private static final NewsRule SERIOUS = new SeverityRule(Severity.HIGH);
    private static final NewsRule CRITICAL = new SeverityRule(Severity.CRITICAL);

    /** What each audience wants to know, the most important first: one event gives a recipient one alert. */
    private static final Map<Audience, List<NewsRule>> WANTED = Map.of(
            SHORTAGE_TEAM, List.of(CONFIRMATION, new AnnouncementRule(), SERIOUS, new AtRiskRule()),
            LCG, List.of(CONFIRMATION, SERIOUS),
            IGJ, List.of(new UnreportedRule(), new SafetyStockRule(), new LateNoticeRule(), CRITICAL),
            SUBSCRIBER, List.of(CONFIRMATION, new AnnouncementRule()));

    private final Instant watchFrom;
    private final Directory directory;

    /**
     * A decider.
     *
     * @param watchFrom what was known before this instant is held
     */
    public Decider(Instant watchFrom, Directory directory) {
        this.watchFrom = watchFrom;
        this.directory = directory;
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
        Matter matter = Matter.of(event);
        Optional<FindingEvent> predecessor = succession.predecessor(event);
        Set<Recipient> toldBefore = new LinkedHashSet<>(memory.recipients(matter));
        predecessor.ifPresent(gone -> toldBefore.addAll(memory.recipients(Matter.of(gone))));
        FindingEvent whole = predecessor.map(gone -> continuing(gone, event)).orElse(event);
        List<AlertDecision> decisions = new ArrayList<>();
        for (Recipient recipient : concerned(event, toldBefore)) {
            decide(whole, recipient, memory, succession).ifPresent(decision -> {
                decisions.add(new AlertDecision(recipient, decision));
                if (decision instanceof Decision.Notify told) {
                    memory.remember(matter, recipient, new Told(told.reason(), event.finding()));
                }
            });
        }
        return decisions;
    }

    private Optional<Decision> decide(FindingEvent event, Recipient recipient, Memory memory, Succession succession) {
        for (NewsRule rule : WANTED.getOrDefault(recipient.audience(), List.of())) {
            Told told = memory.last(Matter.of(event), recipient, rule.topic()).orElse(null);
            Optional<News> news = rule.news(event, told);
            if (news.isPresent()) {
                return Optional.of(judge(event, recipient, news.get(), told != null, succession));
            }
        }
        return Optional.empty();
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

    private Set<Recipient> concerned(FindingEvent event, Set<Recipient> toldBefore) {
        Set<Recipient> recipients = new LinkedHashSet<>();
        recipients.add(Recipient.of(SHORTAGE_TEAM));
        if (isForHospitals(event.product())) {
            recipients.add(Recipient.of(LCG));
        }
        recipients.add(Recipient.of(IGJ));
        directory.subscriptions().about(event.finding().product(), event.product()).stream()
                .map(Recipient::of)
                .forEach(recipients::add);
        // Who got the start gets the end, even if the product has moved to another group since; unless they left.
        toldBefore.stream()
                .filter(recipient -> recipient.subscription() == null
                        || directory.subscription(recipient).isPresent())
                .forEach(recipients::add);
        return recipients;
    }

    private static boolean isForHospitals(@Nullable ProductLine product) {
        if (product == null) {
            return false;
        }
        if (product.careSetting() == null) {
            return product.criticality() == Criticality.RED || product.criticality() == Criticality.ORANGE;
        }
        return switch (product.careSetting()) {
            case HOSPITAL, BOTH -> true;
            case COMMUNITY -> false;
        };
    }
}
