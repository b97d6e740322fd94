/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Handling;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.alerting.audience.Routing;
import nl.tekortwacht.alerting.audience.Wish;
import nl.tekortwacht.contracts.finding.FindingEvent;

/** All routes, in order. For each kind of news the first route of an audience that matches decides. */
public final class Routes implements Routing {

    private final List<Route> all;

    /** These routes; their names are unique. */
    public Routes(List<Route> all) {
        this.all = List.copyOf(all);
    }

    /** The routes in order. */
    public List<Route> all() {
        return all;
    }

    @Override
    public List<Wish> wishes(Audience audience, FindingEvent event, Set<Topic> told) {
        List<Wish> wishes = new ArrayList<>();
        Set<Topic> missing = EnumSet.noneOf(Topic.class);
        missing.addAll(told);
        for (Verdict verdict : verdicts(audience, event)) {
            for (Topic topic : verdict.takes()) {
                wishes.add(verdict.route().wish(topic));
                missing.remove(topic);
            }
        }
        // Who got the start gets the end, even if the product has changed so that no route matches any more.
        missing.forEach(topic -> of(audience).stream()
                .filter(route -> route.news().contains(topic))
                .findFirst()
                .ifPresent(route -> wishes.add(route.wish(topic))));
        return wishes;
    }

    @Override
    public Handling handling(String name) {
        return all.stream()
                .filter(route -> route.name().equals(name))
                .findFirst()
                .map(Route::handling)
                .orElse(Handling.PLAIN);
    }

    /** What each route of the audience makes of the event, in order. */
    public List<Verdict> verdicts(Audience audience, FindingEvent event) {
        Set<Topic> taken = EnumSet.noneOf(Topic.class);
        List<Verdict> verdicts = new ArrayList<>();
        for (Route route : of(audience)) {
            List<Topic> about = route.about(event.finding());
            List<Topic> left =
                    about.stream().filter(topic -> !taken.contains(topic)).toList();
            Verdict verdict = new Verdict(route, about, left, route.match().missed(event));
            verdicts.add(verdict);
            if (!route.continues()) {
                taken.addAll(verdict.takes());
            }
        }
        return verdicts;
    }

    /** Those that can never match, because earlier ones take all that they could. */
    public List<Route> shadowed() {
        return all.stream().filter(this::isShadowed).toList();
    }

    /** The kinds of news that no route has. */
    public List<Topic> unwanted() {
        return Topic.routed().stream()
                // That a product is unavailable before it is a shortage is too much for most.
                .filter(topic -> topic != Topic.SUSPICION)
                .filter(topic -> all.stream().noneMatch(route -> route.news().contains(topic)))
                .toList();
    }

    private boolean isShadowed(Route later) {
        List<Route> earlier = of(later.audience()).stream()
                .takeWhile(route -> !route.name().equals(later.name()))
                .filter(route -> !route.continues() && route.match().covers(later.match()))
                .toList();
        return later.news().stream().allMatch(topic -> earlier.stream()
                .anyMatch(route -> route.news().contains(topic)));
    }

    private List<Route> of(Audience audience) {
        return all.stream().filter(route -> route.audience() == audience).toList();
    }
}
