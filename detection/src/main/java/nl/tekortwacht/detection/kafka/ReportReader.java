/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import nl.tekortwacht.contracts.id.Texts;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.detection.store.Arrival;
import nl.tekortwacht.detection.store.LoggedReport;
import nl.tekortwacht.detection.store.Origin;
import nl.tekortwacht.detection.store.Partition;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads a record as a report. Ingest has checked it; here is only looked whether it is one at all, and whether the
 * database can keep it, so that no record whatsoever can stop a partition.
 */
final class ReportReader {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final LocalDate EARLIEST_DAY = LocalDate.EPOCH.withYear(1);
    private static final LocalDate LATEST_DAY = LocalDate.EPOCH.withYear(9999);

    private ReportReader() {}

    static Arrival read(ConsumerRecord<byte[], byte[]> record) {
        Origin origin = new Origin(new Partition(record.topic(), record.partition()), record.offset());
        byte @Nullable [] value = record.value();
        if (value == null) {
            return new Arrival.Unreadable(origin, "", "it has no value");
        }
        try {
            Report report = Objects.requireNonNull(Json.read(value, Report.class), "it is null");
            requireComplete(report);
            return new Arrival.Reported(origin, new LoggedReport(report, text(value)));
        } catch (JacksonException e) {
            return unreadable(origin, value, e.getOriginalMessage());
        } catch (IllegalArgumentException | NullPointerException e) {
            return unreadable(origin, value, String.valueOf(e.getMessage()));
        }
    }

    private static Arrival unreadable(Origin origin, byte[] value, String reason) {
        return new Arrival.Unreadable(origin, Base64.getEncoder().encodeToString(value), Texts.printable(reason));
    }

    private static void requireComplete(Report report) {
        Objects.requireNonNull(report.reportId(), "reportId is missing");
        Objects.requireNonNull(report.reporter(), "reporter is missing");
        Objects.requireNonNull(report.product(), "product is missing");
        requireInstant(Objects.requireNonNull(report.receivedAt(), "receivedAt is missing"));
        switch (report) {
            case StockReport stock -> requireDay(stock.date(), "date");
            case OrderReport order -> requireDay(order.date(), "date");
            case Notification notification -> {
                requireDay(notification.start(), "start");
                Objects.requireNonNull(notification.kind(), "kind is missing");
            }
            case Retraction retraction -> Objects.requireNonNull(retraction.retracts(), "retracts is missing");
        }
    }

    private static void requireInstant(Instant receivedAt) {
        if (receivedAt.isBefore(EARLIEST) || !receivedAt.isBefore(LATEST)) {
            throw new IllegalArgumentException("receivedAt " + receivedAt + " is out of range");
        }
        if (!receivedAt.truncatedTo(ChronoUnit.MICROS).equals(receivedAt)) {
            throw new IllegalArgumentException("receivedAt " + receivedAt + " is finer than a microsecond");
        }
    }

    private static void requireDay(@Nullable LocalDate day, String field) {
        if (day == null || day.isBefore(EARLIEST_DAY) || day.isAfter(LATEST_DAY)) {
            throw new IllegalArgumentException(field + " is missing or out of range");
        }
    }

    /**
     * The JSON as PostgreSQL can keep it: as it came, unless it has escapes, among which may be ones that PostgreSQL
     * does not take.
     */
    private static String text(byte[] value) {
        String text = Texts.ofUtf8(value);
        if (!text.contains("\\u") && text.startsWith("{")) {
            return text;
        }
        String decoded = Json.MAPPER.readTree(value).toString();
        if (decoded.contains("\\u0000") || !StandardCharsets.UTF_8.newEncoder().canEncode(decoded)) {
            throw new IllegalArgumentException("it holds a character that cannot be kept");
        }
        return decoded;
    }
}
