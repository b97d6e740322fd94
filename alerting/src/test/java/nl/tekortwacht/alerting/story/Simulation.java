/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.ScriptedClock;
import nl.tekortwacht.alerting.TestRoutes;
import nl.tekortwacht.alerting.alert.Acknowledgement;
import nl.tekortwacht.alerting.alert.AlertWriter;
import nl.tekortwacht.alerting.alert.Batch;
import nl.tekortwacht.alerting.alert.Chores;
import nl.tekortwacht.alerting.alert.Circumstances;
import nl.tekortwacht.alerting.alert.Intake;
import nl.tekortwacht.alerting.alert.Position;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Choice;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.alerting.audience.Silence;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.alerting.audience.Subscriptions;
import nl.tekortwacht.alerting.delivery.DeliveryStatus;
import nl.tekortwacht.alerting.delivery.DeliveryWorker;
import nl.tekortwacht.alerting.delivery.RecordedCounts;
import nl.tekortwacht.alerting.delivery.RetrySchedule;
import nl.tekortwacht.alerting.delivery.WorkerOptions;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.message.MessageWriter;
import nl.tekortwacht.alerting.plan.Timing;
import nl.tekortwacht.alerting.route.Routes;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Two weeks that follow from a seed: what happens is the same, however often something crashes. */
final class Simulation {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final List<ProductId> PRODUCTS = List.of(Cast.FIRST, Cast.SECOND, Cast.THIRD, Cast.OTHER);
    private static final List<Severity> SEVERITIES =
            List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);
    private static final int FEWEST_DAYS = 9;
    private static final int MOST_DAYS = 200;
    private static final int STEPS = 45;
    private static final WorkerOptions OPTIONS = new WorkerOptions(
            64,
            64,
            new WorkerOptions.EndpointLimits(64, 100_000),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMillis(50));
    private static final Routes ROUTES = TestRoutes.of(
            "routes:",
            "- {name: team, audience: shortageTeam, news: [confirmation, announcement, severity, atRisk], wait: 1m,"
                    + " interval: 1h, repeat: 3d, escalateAfter: 6h, escalateTo: cbg}",
            "- {name: lcg, audience: lcg, news: [confirmation], quiet: {from: '22:00', until: '07:00'}}",
            "- {name: igj, audience: igj, news: [severity], match: {severity: [HIGH, CRITICAL]}}",
            "- {name: board, audience: cbg, news: [severity], match: {severity: [CRITICAL]}}");

    private final SplittableRandom script;
    private final Weather weather;
    private final Tables tables;
    private final World world;
    private final ScriptedClock clock = new ScriptedClock(Story.time("Mon 08:00"));
    private final Receivers receivers = new Receivers();
    private final Map<String, Finding> standing = new HashMap<>();
    private final List<FindingEvent> log = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();
    private final Directory directory = directory();
    private final Intake intake;
    private final Chores chores;
    private final DeliveryWorker worker;

    Simulation(long seed, double chance) {
        script = new SplittableRandom(seed);
        weather = new Weather(seed, chance);
        tables = new Tables(weather);
        world = Worlds.inMemory(tables);
        Circumstances circumstances = new Circumstances(
                Mono.just(directory),
                () -> ROUTES,
                Mono.defer(() -> world.silences().inForce(clock.instant())),
                Duration.ofHours(4));
        AlertWriter writer = new AlertWriter(new MessageWriter(new Links(URI.create("https://tekort.example.org"))));
        intake = new Intake(world.stores(), circumstances, writer, tally -> {}, clock);
        chores = new Chores(world.stores(), circumstances, writer, clock);
        worker = new DeliveryWorker(
                world.deliveries(),
                Map.of(Channel.EMAIL, receivers, Channel.WEBHOOK, receivers),
                new RetrySchedule(new SplittableRandom(seed)),
                new RecordedCounts(),
                clock,
                OPTIONS);
    }

    private static Directory directory() {
        Map<Audience, List<Address>> audiences = new HashMap<>();
        for (Audience audience : List.of(Audience.SHORTAGE_TEAM, Audience.LCG, Audience.CBG)) {
            audiences.put(audience, List.of(mail(audience.name())));
        }
        audiences.put(Audience.IGJ, List.of(new Address(Channel.WEBHOOK, "https://igj.example.org", DUTCH)));
        List<Topic> all = List.of(Topic.CONFIRMATION, Topic.SUSPICION, Topic.ANNOUNCEMENT, Topic.SEVERITY);
        return new Directory(
                audiences,
                new Subscriptions(List.of(
                        subscriber("daily", new Interest.OfAtcPrefix("C09"), all, Severity.HIGH, digest(null)),
                        subscriber(
                                "weekly", new Interest.OfAtcPrefix("C"), all, Severity.LOW, digest(DayOfWeek.THURSDAY)),
                        subscriber("nights", new Interest.OfGroup(Cast.GROUP), all, Severity.MEDIUM, nights()),
                        subscriber(
                                "gone",
                                new Interest.OfProduct(Cast.FIRST),
                                List.of(Topic.CONFIRMATION),
                                Severity.LOW,
                                Timing.AT_ONCE))));
    }

    private static Address mail(String name) {
        return new Address(Channel.EMAIL, name + "@example.org", DUTCH);
    }

    private static Subscription subscriber(
            String name, Interest interest, List<Topic> news, Severity from, Timing timing) {
        return new Subscription(Findings.id(name), interest, mail(name), new Choice(news, from, timing));
    }

    private static Timing digest(@Nullable DayOfWeek day) {
        return new Timing(new Timing.Digest(LocalTime.parse("08:00"), day), null, Timing.NETHERLANDS);
    }

    private static Timing nights() {
        return new Timing(
                null, new Timing.QuietHours(LocalTime.parse("21:00"), LocalTime.parse("07:30")), Timing.NETHERLANDS);
    }

    Simulation run() {
        receivers.awayForGood("gone@example.org");
        for (int i = 0; i < STEPS; i++) {
            clock.advance(Duration.ofMinutes(script.nextLong(1, 900)));
            live();
            happen();
            live();
        }
        settle();
        return this;
    }

    /** The script does not know of crashes: it draws the same numbers with and without. */
    private void happen() {
        int what = script.nextInt(100);
        if (what < 70) {
            int events = script.nextInt(1, 4);
            for (int i = 0; i < events; i++) {
                log.add(event());
            }
            insist(() -> intake.handle(unread()));
        } else if (what < 80) {
            silence();
        } else if (what < 90) {
            receivers.toggle(List.of("SHORTAGE_TEAM@example.org", "https://igj.example.org", "nights@example.org")
                    .get(script.nextInt(3)));
        } else {
            take();
        }
    }

    private FindingEvent event() {
        ProductId product = PRODUCTS.get(script.nextInt(PRODUCTS.size()));
        int kind = script.nextInt(3);
        String name = kind + " " + product;
        boolean goes = script.nextInt(6) == 0 && standing.containsKey(name);
        Finding finding = goes ? null : finding(kind, product);
        Finding previous = goes ? standing.remove(name) : standing.put(name, Objects.requireNonNull(finding));
        Instant knownAt = clock.instant().plusMillis(log.size());
        return Findings.event(name, knownAt, previous, finding, Cast.line(product));
    }

    private Finding finding(int kind, ProductId product) {
        return switch (kind) {
            case 0 -> Cast.shortage(product, phase());
            case 1 -> severity(product);
            default -> Cast.announcement(product, Phase.ANTICIPATED, "2027-0" + script.nextInt(1, 4) + "-01", null);
        };
    }

    private Phase phase() {
        return List.of(Phase.SUSPECTED, Phase.CONFIRMED, Phase.CONFIRMED, Phase.RESOLVED)
                .get(script.nextInt(4));
    }

    private Finding severity(ProductId product) {
        Severity severity = SEVERITIES.get(script.nextInt(SEVERITIES.size()));
        return script.nextInt(3) == 0 ? Cast.wholeGroup(product, severity) : Cast.severity(product, severity);
    }

    private void silence() {
        ProductId product = PRODUCTS.get(script.nextInt(PRODUCTS.size()));
        Set<Audience> audiences = script.nextBoolean() ? Set.of() : Set.of(Audience.SUBSCRIBER);
        Silence silence = new Silence(
                Findings.id("silence " + silences.size()),
                new Silence.Matcher(audiences, Set.of(), product.value(), null, null),
                "simulated",
                Audience.SHORTAGE_TEAM,
                clock.instant(),
                clock.instant().plus(Duration.ofHours(script.nextLong(1, 60))));
        silences.add(silence);
        insist(() -> world.silences().add(silence, clock.instant()).thenReturn(true));
    }

    private void take() {
        int which = script.nextInt(1_000);
        List<UUID> told = tables.state().alerts.values().stream()
                .filter(row -> row.alert().decision().tells())
                .map(row -> row.alert().id())
                .toList();
        if (!told.isEmpty()) {
            UUID alert = told.get(which % told.size());
            Acknowledgement taken =
                    new Acknowledgement(Findings.id("taken " + which), alert, "team", "simulated", clock.instant());
            insist(() -> world.acknowledgements().take(taken));
        }
    }

    /** What has not been handled yet, as Kafka gives it again after a crash. */
    private Batch unread() {
        Position position = tables.state().positions.get("t");
        int from = position == null ? 0 : Math.toIntExact(position.nextOffset());
        return new Batch(
                List.copyOf(log.subList(Math.max(0, from - 1), log.size())),
                List.of(),
                List.of(new Position("t", 0, log.size())));
    }

    private void live() {
        insist(chores::release);
        insist(chores::escalate);
        insist(chores::remind);
        insist(chores::send);
        tryOnce(worker::deliverDue);
    }

    /** Whoever crashes is started again. */
    private static void insist(Supplier<Mono<?>> work) {
        while (!tryOnce(work)) {
            Thread.onSpinWait();
        }
    }

    private static boolean tryOnce(Supplier<? extends Mono<?>> work) {
        try {
            work.get().block(WAIT);
            return true;
        } catch (Weather.Crash crash) {
            return false;
        }
    }

    /** Crashes end, all but one are back, and time goes on until nothing waits. */
    private void settle() {
        weather.clearUp();
        receivers.allBack();
        for (int i = 0; i < MOST_DAYS && (i < FEWEST_DAYS || isBusy()); i++) {
            clock.advance(Duration.ofHours(25));
            live();
        }
    }

    private boolean isBusy() {
        State state = tables.state();
        return !state.waiting.isEmpty()
                || state.deliveries.values().stream().anyMatch(row -> row.status() == DeliveryStatus.PENDING);
    }

    /** What was decided: of each alert whether it is told, and why. */
    Map<String, String> decisions() {
        Map<String, String> decisions = new TreeMap<>();
        tables.state()
                .alerts
                .values()
                .forEach(row -> decisions.put(row.alert().id().toString(), decision(row)));
        return decisions;
    }

    private static String decision(State.AlertRow row) {
        return row.alert().decision().recipient().key() + " "
                + row.alert().decision().decision().reasonName() + " " + row.at();
    }

    /** Everything that must not be. */
    List<String> faults() {
        return new Judge(tables.state(), receivers, silences).faults();
    }

    long crashes() {
        return weather.crashes();
    }

    long told() {
        return tables.state().alerts.values().stream()
                .filter(row -> row.alert().decision().tells())
                .count();
    }

    long withheld() {
        return tables.state().alerts.values().stream()
                .filter(row -> row.releasedAt() != null || isForAWhile(row))
                .count();
    }

    private static boolean isForAWhile(State.AlertRow row) {
        return row.alert().decision().decision() instanceof Decision.Hold held
                && held.reason().isForAWhile();
    }

    long dead() {
        return tables.state().deliveries.values().stream()
                .filter(row -> row.status() == DeliveryStatus.DEAD)
                .count();
    }

    long repeats() {
        return (long) receivers.received().size() - new HashSet<>(receivers.ids()).size();
    }
}
