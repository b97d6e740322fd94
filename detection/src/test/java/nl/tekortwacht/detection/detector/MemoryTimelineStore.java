/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.availability.DayVerdict;
import nl.tekortwacht.detection.store.ClosedDay;
import nl.tekortwacht.detection.store.DayEnd;
import nl.tekortwacht.detection.store.DayRow;
import nl.tekortwacht.detection.store.FindingEnd;
import nl.tekortwacht.detection.store.FindingRow;
import nl.tekortwacht.detection.store.ProductState;
import nl.tekortwacht.detection.store.ProductUpdate;
import nl.tekortwacht.detection.store.RegistryMark;
import nl.tekortwacht.detection.supply.SupplyFacts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

final class MemoryTimelineStore implements TimelineStore {

    private TreeMap<ProductId, ProductState> states = new TreeMap<>();
    private List<FindingRow> rows = new ArrayList<>();
    private Map<ProductId, List<DayRow>> days = new HashMap<>();
    private TreeMap<LocalDate, ClosedDay> closed = new TreeMap<>();
    private TreeMap<ProductId, Supply> supplies = new TreeMap<>();

    /** A row of the supply. */
    record Supply(SupplyFacts facts, long revision, boolean looked) {}

    Runnable remember() {
        TreeMap<ProductId, ProductState> oldStates = new TreeMap<>(states);
        List<FindingRow> oldRows = new ArrayList<>(rows);
        Map<ProductId, List<DayRow>> oldDays = new HashMap<>();
        days.forEach((product, records) -> oldDays.put(product, new ArrayList<>(records)));
        TreeMap<LocalDate, ClosedDay> oldClosed = new TreeMap<>(closed);
        TreeMap<ProductId, Supply> oldSupplies = new TreeMap<>(supplies);
        return () -> {
            states = oldStates;
            rows = oldRows;
            days = oldDays;
            closed = oldClosed;
            supplies = oldSupplies;
        };
    }

    List<String> contents() {
        return Stream.of(
                        rows.stream().map(row -> row.toString().replaceAll(" days=\\d+", "")),
                        days.entrySet().stream()
                                .flatMap(entry -> entry.getValue().stream().map(row -> entry.getKey() + " " + row)),
                        closed.values().stream().map(ClosedDay::toString),
                        supplies.values().stream().map(supply -> supply.facts().toString()),
                        states.values().stream()
                                .map(s -> s.product() + " " + s.knownAt() + s.closedThrough() + s.rebuild()))
                .flatMap(lines -> lines)
                .sorted()
                .toList();
    }

    List<ProductId> known() {
        return states.values().stream()
                .filter(state -> state.knownAt() != null)
                .map(ProductState::product)
                .toList();
    }

    boolean haveAllClosed(LocalDate day) {
        return states.values().stream().noneMatch(state -> state.knownAt() != null && isOpen(state, day));
    }

    List<LocalDate> availableDays(ProductId product) {
        return days.getOrDefault(product, List.of()).stream()
                .filter(row -> row.knownTo() == null && row.record().verdict() == DayVerdict.AVAILABLE)
                .map(row -> row.record().day())
                .toList();
    }

    SortedMap<ProductId, Supply> supplies() {
        return supplies;
    }

    @Override
    public Mono<List<ProductState>> lock(Collection<ProductId> products) {
        return Mono.fromSupplier(() -> products.stream()
                .map(product -> states.computeIfAbsent(product, id -> new ProductState(id, null, null, 0, 0, false)))
                .toList());
    }

    @Override
    public Mono<List<ProductState>> claimOpen(LocalDate day, @Nullable ProductId after, int limit) {
        return Mono.fromSupplier(() -> states.values().stream()
                .filter(state -> after == null || state.product().compareTo(after) > 0)
                .filter(state -> isOpen(state, day))
                .limit(limit)
                .toList());
    }

    private static boolean isOpen(ProductState state, LocalDate day) {
        LocalDate closedThrough = state.closedThrough();
        return state.rebuild() || closedThrough == null || closedThrough.isBefore(day);
    }

    @Override
    public Mono<Map<ProductId, Map<UUID, Finding>>> findingsOf(Collection<ProductId> products) {
        return Mono.fromSupplier(() -> {
            Map<ProductId, Map<UUID, Finding>> found = new HashMap<>();
            rows.stream()
                    .filter(row -> row.knownTo() == null
                            && products.contains(row.finding().product()))
                    .forEach(row -> found.computeIfAbsent(row.finding().product(), id -> new HashMap<>())
                            .put(row.findingId(), row.finding()));
            return found;
        });
    }

    @Override
    public Mono<Void> write(List<ProductUpdate> updates) {
        return Mono.fromRunnable(() -> updates.forEach(this::write));
    }

    private void write(ProductUpdate update) {
        ProductId product = update.state().product();
        if (update.replaced()) {
            rows.removeIf(row -> row.finding().product().equals(product));
            days.remove(product);
        }
        update.ends().forEach(this::end);
        rows.addAll(update.rows());
        List<DayRow> ofProduct = days.computeIfAbsent(product, id -> new ArrayList<>());
        update.days().ends().forEach(end -> end(ofProduct, end));
        ofProduct.addAll(update.days().rows());
        states.put(product, update.state());
        SupplyFacts supply = update.supply();
        if (supply != null) {
            supplies.put(product, new Supply(supply, update.state().revision(), false));
        }
    }

    private static void end(List<DayRow> rows, DayEnd end) {
        rows.removeIf(row -> isStanding(row, end) && !row.knownFrom().isBefore(end.at()));
        rows.replaceAll(row -> isStanding(row, end) ? new DayRow(row.knownFrom(), end.at(), row.record()) : row);
    }

    private static boolean isStanding(DayRow row, DayEnd end) {
        return row.record().day().equals(end.day()) && row.knownTo() == null;
    }

    private void end(FindingEnd end) {
        rows.removeIf(row -> isStanding(row, end) && !row.knownFrom().isBefore(end.at()));
        rows.replaceAll(row ->
                isStanding(row, end) ? new FindingRow(row.findingId(), row.knownFrom(), end.at(), row.finding()) : row);
    }

    private static boolean isStanding(FindingRow row, FindingEnd end) {
        return row.findingId().equals(end.findingId())
                && row.finding().product().equals(end.product())
                && row.knownTo() == null;
    }

    @Override
    public Mono<Void> close(List<ClosedDay> added) {
        return Mono.fromRunnable(() -> added.forEach(day -> closed.putIfAbsent(day.day(), day)));
    }

    @Override
    public Mono<LocalDate> lastClosedDay() {
        return Mono.fromSupplier(closed::size).filter(size -> size > 0).map(size -> closed.lastKey());
    }

    @Override
    public Mono<Long> mark(List<RegistryMark> marks) {
        return Mono.fromSupplier(() -> {
            List<ProductState> concerned = states.values().stream()
                    .filter(state -> !state.rebuild() && marks.stream().anyMatch(mark -> mark.concerns(state)))
                    .toList();
            concerned.forEach(s -> states.put(
                    s.product(),
                    new ProductState(
                            s.product(), s.knownAt(), s.closedThrough(), s.registrySeq(), s.revision(), true)));
            return (long) concerned.size();
        });
    }
}
