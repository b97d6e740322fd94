/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.change.DayChanges;
import nl.tekortwacht.detection.change.FindingEvents;
import nl.tekortwacht.detection.change.RowChanges;
import nl.tekortwacht.detection.change.Standing;
import nl.tekortwacht.detection.change.Telling;
import nl.tekortwacht.detection.store.ProductState;
import nl.tekortwacht.detection.store.ProductUpdate;
import nl.tekortwacht.detection.timeline.DayVersion;
import nl.tekortwacht.detection.timeline.FindingVersion;
import nl.tekortwacht.detection.timeline.TimelineChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what one product learns; no I/O. */
final class Fold {

    private static final Logger LOG = LoggerFactory.getLogger(Fold.class);

    private final Timelines timelines;
    private final FindingEvents events;

    Fold(Timelines timelines, FindingEvents events) {
        this.timelines = timelines;
        this.events = events;
    }

    /**
     * The lesson learned.
     *
     * @param history all reports of the product, the fresh ones included, if the plan needs them
     * @param before the findings that stand, if all is told again
     * @param now the present
     */
    Learned learn(Plan plan, List<Report> history, Map<UUID, Finding> before, Present now) {
        try {
            return switch (plan.way()) {
                case NEW -> goOn(plan.lesson(), open(plan), now);
                case WARM -> goOn(plan.lesson(), Objects.requireNonNull(plan.held()), now);
                case COLD -> goOn(plan.lesson(), bringBack(plan, history), now);
                case AGAIN -> tellAgain(plan.lesson(), open(plan), history, before, now);
            };
        } catch (RuntimeException e) {
            // One product that the rules cannot digest must not stop all others of its partition: its reports are
            // safe in the log, it is marked, counted, and tried again at every sweep.
            LOG.error("Product {} is set aside: {}", plan.lesson().state().product(), e.getMessage(), e);
            return new Learned(ProductUpdate.setAside(plan.lesson().state()), null, null);
        }
    }

    private Held open(Plan plan) {
        return new Held(timelines.open(plan.lesson().state().product()), new Standing(), 0, 0);
    }

    private Held bringBack(Plan plan, List<Report> history) {
        Lesson lesson = plan.lesson();
        Set<ReportKey> fresh = lesson.fresh().stream().map(Report::key).collect(Collectors.toSet());
        List<Report> past =
                history.stream().filter(report -> !fresh.contains(report.key())).toList();
        Held held = open(plan);
        held.timeline().learn(past, Objects.requireNonNull(lesson.state().knownAt()));
        held.standing().take(held.timeline().drain(LocalDate.MAX).findings());
        return new Held(held.timeline(), held.standing(), 0, past.size());
    }

    private Learned goOn(Lesson lesson, Held held, Present now) {
        held.timeline().learn(lesson.fresh(), lesson.until());
        TimelineChanges changes = held.timeline().drain(now.lastClosedDay());
        List<FindingEvent> told = held.standing().take(changes.findings()).stream()
                .map(telling -> events.of(telling, 0))
                .toList();
        ProductState state =
                lesson.state().movedTo(lesson.until(), held.timeline().closedThrough(), now.registrySeq());
        RowChanges rows = RowChanges.of(state.product(), changes.findings());
        ProductUpdate update = new ProductUpdate(
                state,
                false,
                rows.ends(),
                rows.rows(),
                DayChanges.of(state.product(), changes.days()),
                changes.supply(),
                told);
        int reports = held.reports() + lesson.fresh().size();
        LocalDate closed = lesson.state().closedThrough();
        LocalDate from = closed == null ? firstDay(changes.days(), lesson.fresh()) : closed.plusDays(1);
        return new Learned(update, keep(held, state, reports), from);
    }

    private Learned tellAgain(Lesson lesson, Held held, List<Report> history, Map<UUID, Finding> before, Present now) {
        Instant until = Lesson.latest(lesson.until(), history);
        held.timeline().learn(history, until);
        TimelineChanges changes = held.timeline().drain(now.lastClosedDay());
        held.standing().take(changes.findings());
        ProductState state = lesson.state().movedTo(until, held.timeline().closedThrough(), now.registrySeq());
        List<FindingEvent> told = differences(before, held, changes.findings(), until).stream()
                .map(telling -> events.of(telling, state.revision()))
                .toList();
        ProductId product = state.product();
        RowChanges rows = RowChanges.of(product, changes.findings());
        ProductUpdate update = new ProductUpdate(
                state, true, List.of(), rows.rows(), DayChanges.of(product, changes.days()), changes.supply(), told);
        return new Learned(update, keep(held, state, history.size()), firstDay(changes.days(), history));
    }

    private static List<Telling> differences(
            Map<UUID, Finding> before, Held held, List<FindingVersion> versions, Instant until) {
        Map<UUID, Instant> lastChange = new HashMap<>();
        versions.forEach(version -> lastChange.put(version.findingId(), version.knownFrom()));
        return Standing.of(before).differencesTo(held.standing(), id -> lastChange.getOrDefault(id, until)).stream()
                .sorted(Comparator.comparing(Telling::knownAt))
                .toList();
    }

    private static Held keep(Held held, ProductState state, int reports) {
        return new Held(held.timeline(), held.standing(), state.revision(), reports);
    }

    /** The first day of evidence, or the last that had closed when the first report came. */
    private static LocalDate firstDay(List<DayVersion> days, List<Report> reports) {
        Stream<LocalDate> receipts = reports.stream()
                .map(report -> BusinessDays.dayOf(report.receivedAt()).minusDays(1));
        return Stream.concat(days.stream().map(DayVersion::day), receipts)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }
}
