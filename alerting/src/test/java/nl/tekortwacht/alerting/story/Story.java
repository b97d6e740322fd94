/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
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
import nl.tekortwacht.alerting.alert.SilenceReminders;
import nl.tekortwacht.alerting.alert.Tally;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Choice;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.audience.Silence;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.alerting.audience.Subscriptions;
import nl.tekortwacht.alerting.delivery.DeliveryCounts;
import nl.tekortwacht.alerting.delivery.DeliveryWorker;
import nl.tekortwacht.alerting.delivery.RecordedCounts;
import nl.tekortwacht.alerting.delivery.RetrySchedule;
import nl.tekortwacht.alerting.delivery.WorkerOptions;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.message.MessageWriter;
import nl.tekortwacht.alerting.plan.Timing;
import nl.tekortwacht.alerting.route.Routes;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A story on the clock of the Netherlands, in the week of Monday 16 November 2026. Each step happens at its time: first what
 * is due by then, then what it says. {@link #told} and {@link #nobodyIsTold} ask what everybody got since they were last asked.
 */
final class Story {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final WorkerOptions OPTIONS = new WorkerOptions(
            64,
            64,
            new WorkerOptions.EndpointLimits(64, 100_000),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMillis(50));

    private final World world;
    private final ScriptedClock clock = new ScriptedClock(time("Mon 08:00"));
    private final Postman postman = new Postman();
    private final Map<String, Finding> standing = new HashMap<>();
    private final Map<Audience, List<Address>> audiences = new EnumMap<>(Audience.class);
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Intake intake;
    private final Chores chores;
    private final SilenceReminders reminders;
    private final DeliveryWorker worker;
    private Routes routes = TestRoutes.defaults();
    private @Nullable Address holder = mail("holder");
    private List<String> held = List.of();
    private final Map<String, UUID> lastEvents = new HashMap<>();
    private long offset;

    Story(World world) {
        this.world = world;
        for (Audience audience : List.of(Audience.SHORTAGE_TEAM, Audience.LCG, Audience.IGJ, Audience.CBG)) {
            audiences.put(audience, List.of(mail(name(audience))));
        }
        Circumstances circumstances = new Circumstances(
                Mono.fromSupplier(this::directory),
                () -> routes,
                Mono.defer(() -> world.silences().inForce(clock.instant())),
                Duration.ofHours(4));
        AlertWriter writer = new AlertWriter(new MessageWriter(new Links(URI.create("https://tekort.example.org"))));
        intake = new Intake(world.stores(), circumstances, writer, tally -> {}, clock);
        chores = new Chores(world.stores(), circumstances, writer, clock);
        reminders = new SilenceReminders(
                world.stores().alerts(), world.silences(), Mono.fromSupplier(this::directory), writer, clock);
        DeliveryCounts counts = new RecordedCounts();
        worker = new DeliveryWorker(
                world.deliveries(),
                Map.of(Channel.EMAIL, postman, Channel.WEBHOOK, postman),
                new RetrySchedule(new SplittableRandom(1)),
                counts,
                clock,
                OPTIONS);
    }

    private Directory directory() {
        Address asked = holder;
        return new Directory(
                audiences, new Subscriptions(subscriptions), asked == null ? Map.of() : Map.of(Findings.HOLDER, asked));
    }

    private static String name(Audience audience) {
        return audience == Audience.SHORTAGE_TEAM ? "team" : audience.name().toLowerCase(Locale.ROOT);
    }

    private static Address mail(String name) {
        return new Address(Channel.EMAIL, name + "@example.org", DUTCH);
    }

    /** As {@code Tue 09:30}, in the second week {@code Tue2 09:30}, or {@code 2026-10-25 02:30}. */
    static Instant time(String text) {
        String[] parts = text.split(" ", -1);
        LocalDate day = parts[0].contains("-") ? LocalDate.parse(parts[0]) : day(parts[0]);
        return ZonedDateTime.of(day, LocalTime.parse(parts[1]), Timing.NETHERLANDS)
                .toInstant();
    }

    private static LocalDate day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(text.substring(0, 3).toUpperCase(Locale.ROOT))) {
                int week = text.length() > 3 ? Integer.parseInt(text.substring(3)) : 1;
                return MONDAY.plusWeeks(week - 1L).with(day);
            }
        }
        throw new IllegalArgumentException(text);
    }

    /** The time comes; what is due happens. */
    Story at(String text) {
        return at(time(text));
    }

    Story at(Instant instant) {
        clock.set(instant);
        return live();
    }

    private Story live() {
        chores.release().block(WAIT);
        chores.escalate().block(WAIT);
        chores.remind().block(WAIT);
        chores.send().block(WAIT);
        reminders.remind().block(WAIT);
        worker.deliverDue().block(WAIT);
        return this;
    }

    Story routedBy(String... lines) {
        routes = TestRoutes.of(lines);
        return this;
    }

    /** The team alone is told of confirmed and bad shortages and of warnings, in the way that is given. */
    Story teamRoute(String... handling) {
        List<String> lines = new ArrayList<>(List.of(
                "routes:",
                "- name: team",
                "  audience: shortageTeam",
                "  news: [confirmation, announcement, severity, atRisk]"));
        for (String each : handling) {
            lines.add("  " + each);
        }
        return routedBy(lines.toArray(String[]::new));
    }

    Story subscribed(String name, Interest interest, Choice choice) {
        subscriptions.add(new Subscription(Findings.id(name), interest, mail(name), choice));
        return this;
    }

    Story hooked(String name, Interest interest, Choice choice) {
        Address hook = new Address(Channel.WEBHOOK, "https://" + name + ".example.org", DUTCH);
        subscriptions.add(new Subscription(Findings.id(name), interest, hook, choice));
        return this;
    }

    Story unsubscribed(String name) {
        subscriptions.removeIf(subscription -> subscription.id().equals(Findings.id(name)));
        return this;
    }

    Story withoutAddress(Audience audience) {
        audiences.remove(audience);
        return this;
    }

    Story withoutHolder() {
        holder = null;
        return this;
    }

    /** Mail to this one does not arrive for now. */
    Story away(String name) {
        postman.away(name);
        return this;
    }

    Story back(String name) {
        postman.back(name);
        return this;
    }

    /** The finding with this name now says this. */
    Story says(String name, Finding finding) {
        return event(name, finding);
    }

    Story vanishes(String name) {
        return event(name, null);
    }

    private Story event(String name, @Nullable Finding finding) {
        Finding previous = finding == null ? standing.remove(name) : standing.put(name, finding);
        ProductId product = Cast.product(Objects.requireNonNull(finding == null ? previous : finding));
        FindingEvent event = Findings.event(name, clock.instant(), previous, finding, Cast.line(product));
        lastEvents.put(name, event.eventId());
        return handle(event);
    }

    private Story handle(FindingEvent event) {
        Batch batch = new Batch(List.of(event), List.of(), List.of(new Position("t", 0, ++offset)));
        Tally tally = Objects.requireNonNull(intake.handle(batch).block(WAIT));
        held = tally.decisions().stream()
                .filter(decision -> !decision.tells())
                .map(Story::sentence)
                .toList();
        return live();
    }

    private static String sentence(AlertDecision decision) {
        Recipient recipient = decision.recipient();
        String who = recipient.subscription() == null ? name(recipient.audience()) : "subscriber";
        return who + ": " + decision.decision().reasonName();
    }

    /** The last event led to these holds, and no others. */
    Story held(String... sentences) {
        assertThat(held).containsExactlyInAnyOrder(sentences);
        return this;
    }

    /** Somebody asks for silence from now on. */
    Story silence(String name, Silence.Matcher matcher, String until) {
        Silence silence =
                new Silence(Findings.id(name), matcher, name, Audience.SHORTAGE_TEAM, clock.instant(), time(until));
        world.silences().add(silence, clock.instant()).block(WAIT);
        return this;
    }

    Story endsSilence(String name) {
        world.silences().end(Findings.id(name), clock.instant()).block(WAIT);
        return live();
    }

    /** The silence says that it kept these from people. */
    Story muted(String name, String... news) {
        assertThat(Objects.requireNonNull(
                        world.silences().muted(Findings.id(name), 100).block(WAIT)))
                .extracting(alert -> alert.news())
                .containsExactly(news);
        return this;
    }

    /** Somebody takes what the audience was told when the finding last said something. */
    Story takes(Audience audience, String name) {
        UUID alert = AlertDecision.alertId(Objects.requireNonNull(lastEvents.get(name)), Recipient.of(audience));
        Acknowledgement taken = new Acknowledgement(
                Findings.id(name + clock.instant()), alert, "team", "looking into it", clock.instant());
        assertThat(world.acknowledgements().take(taken).block(WAIT)).isTrue();
        return live();
    }

    /** Since the last time that it was asked, exactly this has been received. */
    Story told(String... sentences) {
        assertThat(postman.take()).containsExactlyInAnyOrder(sentences);
        return this;
    }

    /** As {@link #told}; that silences end is left out of account. */
    Story toldApartFromSilences(String... sentences) {
        assertThat(postman.take())
                .filteredOn(sentence -> !sentence.endsWith("SILENCE_ENDS"))
                .containsExactlyInAnyOrder(sentences);
        return this;
    }

    /** Exactly this has been received, in this order. */
    Story toldInOrder(String... sentences) {
        assertThat(postman.take()).containsExactly(sentences);
        return this;
    }

    Story nobodyIsTold() {
        return told();
    }

    Story nobodyIsToldButOfSilences() {
        return toldApartFromSilences();
    }
}
