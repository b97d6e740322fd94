/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.ingest.imports.format.ImportResult;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import nl.tekortwacht.ingest.imports.format.RowRemark;
import nl.tekortwacht.ingest.imports.format.RowTally;
import nl.tekortwacht.ingest.imports.format.Table;
import nl.tekortwacht.ingest.imports.format.TableRow;
import nl.tekortwacht.ingest.imports.format.Treatment;
import org.jspecify.annotations.Nullable;

/** One reading of a list. */
final class ListReading {

    private static final String SEEN = "scraped_at";

    private final PublishedList list;
    private final Path source;
    private final ImportSink sink;
    private final RowTally tally;
    private final ListRegistry registry;
    private final @Nullable LocalDate dayInName;
    private final Set<List<String>> rows = new HashSet<>();
    private final Map<ProductId, String> authorisations = new HashMap<>();
    private final Set<ReportId> ids = new HashSet<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private final List<Notification> notifications = new ArrayList<>();

    ListReading(PublishedList list, Path source, ImportSink sink) {
        this.list = list;
        this.source = source;
        this.sink = sink;
        this.tally = new RowTally(sink);
        this.registry = new ListRegistry(sink);
        this.dayInName = ListDay.inName(String.valueOf(source.getFileName())).orElse(null);
    }

    ImportResult read() throws IOException {
        Table.read(source, list.columns(), tally, this::row);
        notifications.stream()
                .sorted(Comparator.comparing(Notification::receivedAt))
                .forEach(sink::report);
        notes();
        return tally.result();
    }

    private void notes() {
        tally.note("days of the list: " + days);
        if (dayInName != null && !days.isEmpty() && !days.contains(dayInName)) {
            tally.note("the name of the file says another day, which was not used: " + dayInName);
        }
        tally.note("products: " + registry.products() + ", companies: " + registry.companies());
        if (!list.hasReasons()) {
            tally.note(
                    "the list gives no reasons and names no companies: every cause is OTHER, one party stands for all");
        }
    }

    private void row(TableRow row) {
        if (!rows.add(contents(row))) {
            tally.repeated();
            return;
        }
        ListRow read = list.read(row);
        List<String> mends = new ArrayList<>();
        LocalDate day = ListDay.of(read.said().seen()).orElse(dayInName);
        ProductId product = product(read.numbers(), mends);
        PartyId company = read.holder().party();
        if (day == null) {
            unusable(row, Reasons.NO_LIST_DAY, read.said().seen());
        } else if (product == null) {
            unusable(row, Reasons.NO_PRODUCT, read.described().name());
        } else if (company == null) {
            unusable(row, Reasons.NO_COMPANY, product.value());
        } else {
            days.add(day);
            report(read, product, company, day, mends);
        }
    }

    private void report(ListRow row, ProductId product, PartyId company, LocalDate day, List<String> mends) {
        PartyId holder = registry.holder(product, company, row);
        ListPeriod period = new ListPeriod(row.said(), day);
        ListPeriod.Result result = period.read(list.startsWhenLastHeard());
        switch (result) {
            case ListPeriod.Result.Unusable not -> unusable(row.row(), not.reason(), not.detail());
            case ListPeriod.Result.Announced announced -> {
                ReportId id = new ReportId(product + "@" + announced.start());
                if (!holder.equals(company)) {
                    unusable(row.row(), Reasons.OTHER_COMPANY, company + " and " + holder);
                } else if (!ids.add(id)) {
                    unusable(row.row(), Reasons.TWICE, id.value());
                } else {
                    mends.addAll(period.mends());
                    use(row, mends, notification(row, id, product, company, announced, period.received(), mends));
                }
            }
        }
    }

    private void use(ListRow row, List<String> mends, Notification notification) {
        tally.used();
        notifications.add(notification);
        String atc = row.described().atc();
        if (!atc.isEmpty() && ListRegistry.atc(atc) == null) {
            remark(row.row(), Treatment.MENDED, Reasons.ATC_NOT_A_CODE, atc);
        }
        mends.forEach(reason -> remark(row.row(), Treatment.MENDED, reason, null));
        String doubt = row.numbers().doubt();
        if (doubt != null && notification.product().equals(row.numbers().product())) {
            remark(row.row(), Treatment.NOTED, doubt, notification.product().value());
        }
    }

    private Notification notification(
            ListRow row,
            ReportId id,
            ProductId product,
            PartyId company,
            ListPeriod.Result.Announced announced,
            LocalDate received,
            List<String> mends) {
        String remarks = row.said().remarks();
        return new Notification(
                id,
                company,
                product,
                BusinessDays.noonOf(received),
                null,
                announced.kind(),
                announced.start(),
                announced.end(),
                cause(row.said().reason(), mends),
                null,
                remarks.isEmpty() ? null : remarks);
    }

    private Cause cause(String reason, List<String> mends) {
        if (!list.hasReasons()) {
            return Cause.OTHER;
        }
        return ListCause.of(reason).orElseGet(() -> {
            mends.add(Reasons.UNKNOWN_REASON);
            return Cause.OTHER;
        });
    }

    /** The product's own number, or what names it if that is none, or the number of another product. */
    private @Nullable ProductId product(ListRow.Numbers numbers, List<String> mends) {
        ProductId own = numbers.product();
        boolean isOwn = own != null
                && numbers.authorisation().equals(authorisations.computeIfAbsent(own, any -> numbers.authorisation()));
        if (isOwn) {
            return own;
        }
        if (numbers.instead() != null) {
            mends.add(own == null ? Reasons.NUMBER_FOR_NOTHING : Reasons.NUMBER_OF_ANOTHER);
        }
        return numbers.instead();
    }

    /** A row without the moment at which it was fetched. */
    private static List<String> contents(TableRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(row.columns().getOrDefault(SEEN, 0), "");
        return cells;
    }

    private void unusable(TableRow row, String reason, String detail) {
        tally.unusable(row.file(), row.line(), reason, detail, row.raw());
    }

    private void remark(TableRow row, Treatment treatment, String reason, @Nullable String detail) {
        sink.remark(new RowRemark(row.file(), row.line(), treatment, reason, detail, row.raw()));
    }
}
