/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.statistics.CountryStatistics;
import nl.tekortwacht.contracts.statistics.StatisticsBasis;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import nl.tekortwacht.detection.history.AnnouncementFate;
import org.jspecify.annotations.Nullable;

/** Counts products into statistics; what it is given is as known at an instant, and so is what it gives. */
public final class Statistics {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int LEVEL_1 = 1;
    private static final int LEVEL_3 = 4;

    private final List<ProductCounts> products;
    private final SliceCounter counter;
    private final LocalDate today;
    private final StatisticsBasis basis;

    /**
     * Statistics of these products.
     *
     * @param alternatives which shortages had an alternative
     * @param today the last closed day
     */
    public Statistics(
            Collection<ProductCounts> products, Alternatives alternatives, LocalDate today, StatisticsBasis basis) {
        this.products = List.copyOf(products);
        this.today = today;
        this.basis = basis;
        this.counter = new SliceCounter(this.products, alternatives, today, basis);
    }

    /** One slice. */
    public StatisticsRow row(Slice slice) {
        return counter.row(slice);
    }

    /**
     * All slices that are published: of each definition the whole, each year, each month, and each ATC class of level 1
     * and 3, over all time and in each year.
     *
     * @param definitions names of definitions; those that anything was counted by come too
     */
    public CountryStatistics published(Collection<String> definitions) {
        Set<String> names = new TreeSet<>(definitions);
        products.forEach(product -> {
            product.versions().forEach(version -> names.add(version.definition()));
            product.shortages().forEach(shortage -> names.add(shortage.definition()));
        });
        List<StatisticsRow> rows =
                names.stream().flatMap(this::slices).map(counter::row).toList();
        return new CountryStatistics(today, basis, rows);
    }

    private Stream<Slice> slices(String definition) {
        List<@Nullable String> years = new ArrayList<>();
        years.add(null);
        years.addAll(periods(YEAR));
        List<Slice> slices = new ArrayList<>();
        years.forEach(year -> slices.add(new Slice(definition, year, null)));
        periods(MONTH).forEach(month -> slices.add(new Slice(definition, month, null)));
        for (AtcCode atc : classes()) {
            years.forEach(year -> slices.add(new Slice(definition, year, atc)));
        }
        return slices.stream();
    }

    /** The periods in which anything falls, in order: beginnings of dates of this length. */
    private Set<String> periods(int length) {
        Set<String> periods = new TreeSet<>();
        products.stream()
                .flatMap(Statistics::days)
                .map(day -> day.toString().substring(0, length))
                .forEach(periods::add);
        return periods;
    }

    private static Stream<LocalDate> days(ProductCounts product) {
        return Stream.of(
                        product.versions().stream().map(ProductCounts.Version::receivedOn),
                        product.announcements().stream()
                                .map(ProductCounts.Announcement::fate)
                                .map(AnnouncementFate::version)
                                .map(version -> version.start()),
                        product.shortages().stream().map(shortage -> shortage.start()))
                .flatMap(days -> days);
    }

    private Set<AtcCode> classes() {
        Set<AtcCode> classes = new TreeSet<>();
        products.stream()
                .filter(product -> days(product).findAny().isPresent())
                .map(ProductCounts::atc)
                .filter(Objects::nonNull)
                .map(AtcCode::value)
                .forEach(code -> {
                    classes.add(new AtcCode(code.substring(0, LEVEL_1)));
                    if (code.length() >= LEVEL_3) {
                        classes.add(new AtcCode(code.substring(0, LEVEL_3)));
                    }
                });
        return classes;
    }
}
