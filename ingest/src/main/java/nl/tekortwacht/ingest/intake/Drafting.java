/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.RawLine;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.ingest.line.DayTexts;
import nl.tekortwacht.ingest.line.Faults;
import nl.tekortwacht.ingest.line.LineFields;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one batch, each by itself. Not for use by several threads. */
final class Drafting {

    private final DayTexts days = new DayTexts();
    private final ContentHasher hasher = new ContentHasher();
    private final DateLimits limits;
    private final HeaderReader headers;
    private final OrderReader orders;

    Drafting(Registry registry, NavigableMap<Instant, Rules> rulesSince) {
        Identifiers identifiers = new Identifiers();
        this.limits = DateLimits.of(rulesSince);
        this.headers = new HeaderReader(registry, identifiers);
        this.orders = new OrderReader(registry, identifiers);
    }

    Draft draft(ReceivedLine received, Reception reception) {
        return switch (received) {
            case ReceivedLine.Unreadable unreadable -> Draft.unreadable(unreadable.number(), unreadable.reason());
            case ReceivedLine.Parsed parsed -> draft(parsed.line(), parsed.misread(), reception);
        };
    }

    Draft draft(RawLine sent, Reception reception) {
        return draft(sent, Map.of(), reception);
    }

    private Draft draft(RawLine sent, Map<String, String> misread, Reception reception) {
        Faults faults = new Faults();
        LineFields fields = new LineFields(sent, misread, faults, days);
        ReportType type = type(fields, faults, sent);
        Reading line = new Reading(fields, faults, type, receipt(fields, type, reception), limits);
        Header header = headers.read(line);
        NotificationKind kind = type == ReportType.NOTIFICATION ? NotificationReader.kind(line) : null;
        ReportId retracts = type == ReportType.RETRACTION ? RetractionReader.retracts(line) : null;
        Report report = type == null
                ? null
                : switch (type) {
                    case STOCK -> StockReader.read(line, header);
                    case ORDER -> orders.read(line, header);
                    case NOTIFICATION -> NotificationReader.read(line, header, kind);
                    case RETRACTION -> RetractionReader.read(line, header, retracts);
                };
        return new Draft(
                sent.number(),
                claim(line, header, named(header, kind, retracts), sent),
                line.receipt.at(),
                faults.isEmpty() ? report : null,
                remarks(line),
                reception instanceof Reception.FromFile ? null : sent);
    }

    private static @Nullable ReportType type(LineFields fields, Faults faults, RawLine sent) {
        fields.require("type");
        Object given = sent.fields().get("type");
        ReportType type = ReportType.ofText(given).orElse(null);
        if (type == null && given != null) {
            faults.add(
                    "type",
                    "unknown type " + LineFields.shown(given) + "; use stock, order, notification or retraction");
        }
        return type;
    }

    private static Receipt receipt(LineFields fields, @Nullable ReportType type, Reception reception) {
        return switch (reception) {
            case Reception.Stamped stamped -> Receipt.at(stamped.at());
            case Reception.Backfill backfill -> fields.has("receivedAt") ? given(fields) : Receipt.at(backfill.at());
            case Reception.FromFile file ->
                fields.has("receivedAt") ? given(fields) : assumed(fields, type, file.today());
        };
    }

    private static Receipt given(LineFields fields) {
        Instant at = fields.instant("receivedAt");
        return at == null ? Receipt.UNKNOWN : Receipt.at(at);
    }

    private static Receipt assumed(LineFields fields, @Nullable ReportType type, @Nullable LocalDate today) {
        if (type != null && !type.tellsItsDay()) {
            fields.require("receivedAt");
        }
        LocalDate day = type != null && type.tellsItsDay() ? fields.dayIfAny("date") : null;
        return day == null ? Receipt.UNKNOWN : Receipt.atNoonOf(day, today);
    }

    private Draft.@Nullable Claim claim(Reading line, Header header, Draft.@Nullable Named named, RawLine sent) {
        ReportKey key = header.key();
        if (key == null) {
            return null;
        }
        ContentHash hash = line.type == null ? null : hasher.hash(line.type, sent);
        return new Draft.Claim(key, line.type, hash, named);
    }

    private static Draft.@Nullable Named named(
            Header header, @Nullable NotificationKind kind, @Nullable ReportId retracts) {
        return header.replaces() == null && retracts == null
                ? null
                : new Draft.Named(header.product(), kind, header.replaces(), retracts);
    }

    private static Draft.Remarks remarks(Reading line) {
        List<Fault> faults =
                line.faults.isEmpty() ? List.of() : line.faults.inOrder(field -> ReportFields.place(line.type, field));
        return Draft.Remarks.of(faults, line.warnings());
    }
}
