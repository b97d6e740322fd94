/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.TestRoutes;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/** A story of events and of who is told what. Each step is a batch of its own; time goes on a day a step. */
final class Timeline {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Memory memory = new Memory();
    private final Map<String, Finding> standing = new HashMap<>();
    private final Map<Audience, List<Address>> audiences = new HashMap<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<FindingEvent> batch = new ArrayList<>();
    private @Nullable ProductLine product = Findings.product(CareSetting.COMMUNITY, null);
    private Instant watchFrom = Instant.EPOCH;
    private Instant now = Findings.MORNING;
    private boolean looksAtBoard;
    private Routing routes = TestRoutes.defaults();
    private List<String> outcome = List.of();

    Timeline() {
        for (Audience audience : Audience.routed()) {
            audiences.put(audience, List.of(mail(audience + "@example.org")));
        }
    }

    static Address mail(String address) {
        return new Address(Channel.EMAIL, address, DUTCH);
    }

    Timeline product(@Nullable ProductLine line) {
        product = line;
        return this;
    }

    Timeline watchingFrom(Instant instant) {
        watchFrom = instant;
        return this;
    }

    /** What the medicines board is told counts too. */
    Timeline lookingAtBoard() {
        looksAtBoard = true;
        return this;
    }

    /** From now on these routes are in force. */
    Timeline routedBy(String... lines) {
        routes = TestRoutes.of(lines);
        return this;
    }

    Timeline withoutAddress(Audience audience) {
        audiences.remove(audience);
        return this;
    }

    Timeline subscribed(String name, Interest interest) {
        subscriptions.add(new Subscription(Findings.id(name), interest, mail(name + "@example.org")));
        return this;
    }

    /** From now on the subscriber with this name asks for this. */
    Timeline chooses(String name, Interest interest, Choice choice) {
        unsubscribed(name);
        subscriptions.add(new Subscription(Findings.id(name), interest, mail(name + "@example.org"), choice));
        return this;
    }

    Timeline unsubscribed(String name) {
        subscriptions.removeIf(subscription -> subscription.id().equals(Findings.id(name)));
        return this;
    }

    /** The finding with this name now says this. */
    Timeline says(String name, Finding finding) {
        return and(name, finding).decide();
    }

    /** The finding with this name is no longer found. */
    Timeline vanishes(String name) {
        return and(name, null).decide();
    }

    /** Something that becomes known at the same instant as the next step. */
    Timeline and(String name, @Nullable Finding finding) {
        Finding previous = finding == null ? standing.remove(name) : standing.put(name, finding);
        batch.add(Findings.event(name, now, previous, finding, product));
        return this;
    }

    private Timeline decide() {
        Directory directory = new Directory(audiences, new Subscriptions(subscriptions));
        outcome = new Decider(watchFrom, directory, routes)
                .decide(batch, memory).stream()
                        .flatMap(List::stream)
                        .filter(decision -> looksAtBoard
                                || (decision.recipient().audience() != Audience.CBG
                                        && decision.recipient().audience() != Audience.MAH))
                        .map(Timeline::sentence)
                        .toList();
        batch.clear();
        now = now.plus(Duration.ofDays(1));
        return this;
    }

    private static String sentence(AlertDecision decision) {
        return decision.recipient().audience()
                + (decision.tells() ? " told " : " held ")
                + decision.decision().reasonName();
    }

    /** What the last step led to; nothing else. */
    Timeline expect(String... sentences) {
        assertThat(outcome).containsExactlyInAnyOrder(sentences);
        return this;
    }

    Timeline expectSilence() {
        return expect();
    }
}
