/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.simulator.SimulatedCountry;
import nl.tekortwacht.standalone.demo.DemoOptions;
import nl.tekortwacht.standalone.running.RunningStandalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered about an instant is answered again, to the byte, when later reports have come: late ones, corrections
 * and retractions of what was known, in any order, registry lines recorded since, and days that passed. Reports that claim
 * a receipt before the instant and come afterwards change the past on purpose; there are none here.
 */
class AsKnownAtProofTest {

    private static final long SEED = 23;
    private static final int PRODUCTS = 10;
    private static final int PHARMACIES = 12;
    private static final int FIRST_DAYS = 45;
    private static final int MORE_DAYS = 12;
    private static final int LATER_DAYS = 20;

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SimulatedCountry country = SimulatedCountry.create(DemoOptions.country(SEED, PRODUCTS, PHARMACIES));
    private final LocalDate firstDay = country.nextDate();
    private final List<Report> reports = reports();

    private List<Report> reports() {
        List<Report> lived = new ArrayList<>();
        for (int day = 0; day < FIRST_DAYS + MORE_DAYS + LATER_DAYS; day++) {
            lived.addAll(country.nextDay().reports());
        }
        lived.sort(Comparator.comparing(Report::receivedAt));
        return lived;
    }

    @Test
    @Timeout(600)
    void laterReportsDoNotChangeWhatWasAnsweredAboutThePast() throws Exception {
        Instant first = DemoOptions.closeOf(firstDay.plusDays(FIRST_DAYS));
        Instant second = DemoOptions.closeOf(firstDay.plusDays(FIRST_DAYS + MORE_DAYS));
        Instant third = DemoOptions.closeOf(firstDay.plusDays(FIRST_DAYS + MORE_DAYS + LATER_DAYS + 1));
        try (RunningStandalone system = RunningStandalone.start(folder.resolve("data"), first)) {
            system.post("/v1/registry", lines(country.registry()));
            subscribe(system, "Apotheek Noord");
            live(system, reports.stream().filter(receivedIn(Instant.MIN, first)).toList(), first);
            live(system, reports.stream().filter(receivedIn(first, second)).toList(), second);

            KnownAnswers asked = new KnownAnswers(system);
            Map<String, String> before = new LinkedHashMap<>();
            for (Instant instant : instants(first, second)) {
                before.putAll(asked.ask(asked.about(instant)));
            }
            assertThat(before.keySet().stream().map(KnownAnswers::template).collect(Collectors.toSet()))
                    .as("every read that takes asKnownAt is asked")
                    .isEqualTo(asked.documentedPaths());
            assertThat(answered(before))
                    .as("every read has an answer that is more than that there is none")
                    .isEqualTo(asked.documentedPaths());
            String presentBefore = system.fetch("/v1/shortages?pageSize=500", "application/json")
                    .body();
            String daysBefore = days(system, second);
            print(system, "as lived", before.size());

            system.clock().set(third);
            endSubscriptions(system);
            subscribe(system, "Apotheek Zuid");
            live(system, later(second, third), third);
            system.post("/v1/registry", lines(recordedLater(second)));
            system.closeDays();
            system.awaitIdle();
            system.look();

            List<String> changed = new ArrayList<>();
            asked.ask(List.copyOf(before.keySet())).forEach((question, answer) -> {
                if (!answer.equals(before.get(question))) {
                    changed.add(question + "\n  then  " + before.get(question) + "\n  now   " + answer);
                }
            });
            print(system, "with what was added", before.size());
            assertThat(changed).as("answers that changed, seed %s", SEED).isEmpty();
            assertThat(system.fetch("/v1/shortages?pageSize=500", "application/json")
                            .body())
                    .as("the present did change")
                    .isNotEqualTo(presentBefore);
            assertThat(system.number("select count(*) from detection.days d where known_from > '" + second
                            + "' and exists (select 1 from detection.days o where o.product_id = d.product_id"
                            + " and o.day = d.day and o.known_from <= '" + second + "')"))
                    .as("days known by then that were judged anew")
                    .isPositive();
            assertThat(days(system, second)).isEqualTo(daysBefore);
        }
    }

    private static Predicate<Report> receivedIn(Instant after, Instant until) {
        return report ->
                report.receivedAt().isAfter(after) && !report.receivedAt().isAfter(until);
    }

    /** Within a day, at the closing of one, and at the two instants up to which the system had lived. */
    private List<Instant> instants(Instant first, Instant second) {
        return List.of(
                DemoOptions.closeOf(firstDay.plusDays(20)),
                first.minus(Duration.ofHours(77)),
                first,
                first.plus(Duration.ofHours(101)),
                second);
    }

    private static void live(RunningStandalone system, List<Report> received, Instant until) throws Exception {
        system.clock().set(until);
        assertThat(system.post("/v1/reports", lines(received)).path("refused").asLong())
                .isZero();
        system.awaitIdle();
        system.closeDays();
        system.awaitIdle();
        system.look();
    }

    private static Set<String> answered(Map<String, String> answers) {
        return answers.entrySet().stream()
                .filter(answer -> !answer.getValue().contains("\"status\":404"))
                .map(answer -> KnownAnswers.template(answer.getKey()))
                .collect(Collectors.toSet());
    }

    /** The rest of the country's life, and about what was known already: late, corrected and retracted; in any order. */
    private List<Report> later(Instant second, Instant third) {
        List<Report> known =
                reports.stream().filter(receivedIn(Instant.MIN, second)).toList();
        List<Report> later = new ArrayList<>(
                reports.stream().filter(receivedIn(second, third)).toList());
        var named = Stream.concat(known.stream(), later.stream())
                .flatMap(report -> report.names().stream())
                .collect(Collectors.toSet());
        for (int i = 0; i < known.size(); i += 7) {
            Report report = known.get(i);
            if (!named.contains(report.key()) && !(report instanceof Retraction)) {
                later.add(about(report, i, second.plus(Duration.ofMinutes(1L + i))));
            }
        }
        return Shuffle.of(later, SEED);
    }

    private static Report about(Report report, int number, Instant receivedAt) {
        ReportId id = new ReportId("later-" + number);
        if (number % 2 == 1) {
            return retraction(report, id, receivedAt);
        }
        return switch (report) {
            case StockReport stock -> corrected(stock, id, receivedAt);
            case OrderReport order -> late(order, id, receivedAt);
            case Notification ignored -> retraction(report, id, receivedAt);
            case Retraction ignored -> retraction(report, id, receivedAt);
        };
    }

    private static StockReport corrected(StockReport stock, ReportId id, Instant receivedAt) {
        return new StockReport(
                id,
                stock.reporter(),
                stock.product(),
                receivedAt,
                stock.reportId(),
                stock.date(),
                stock.onHand() == 0 ? 5_000 : 0,
                stock.delivered12m(),
                true,
                null);
    }

    private static OrderReport late(OrderReport order, ReportId id, Instant receivedAt) {
        return new OrderReport(
                id,
                order.reporter(),
                order.product(),
                receivedAt,
                null,
                order.date(),
                order.ordered(),
                order.delivered() == 0 ? order.ordered() : 0,
                null);
    }

    private static Retraction retraction(Report report, ReportId id, Instant receivedAt) {
        return new Retraction(id, report.reporter(), report.product(), receivedAt, null, report.reportId());
    }

    /** A wholesaler that is no longer full-line, as recorded after the instants asked about. */
    private List<RegistryLine> recordedLater(Instant second) {
        PartyId wholesaler = country.registry().stream()
                .filter(PartyLine.class::isInstance)
                .map(PartyLine.class::cast)
                .filter(PartyLine::fullLine)
                .map(PartyLine::party)
                .findFirst()
                .orElseThrow();
        return List.of(new PartyLine(
                wholesaler, "Groothandel", null, null, false, firstDay.plusDays(3), second.plusSeconds(60)));
    }

    private void subscribe(RunningStandalone system, String name) throws Exception {
        String body = "{\"name\":\"" + name + "\",\"atcPrefix\":\"J\",\"channel\":\"email\",\"target\":\"balie@"
                + "apotheek.example\"}";
        HttpRequest request = HttpRequest.newBuilder(at(system, "/v1/subscriptions"))
                .header("Authorization", system.authorization())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
    }

    private void endSubscriptions(RunningStandalone system) throws Exception {
        for (List<String> row : system.rows("select id from alerting.subscriptions")) {
            HttpRequest request = HttpRequest.newBuilder(at(system, "/v1/subscriptions/" + row.getFirst()))
                    .header("Authorization", system.authorization())
                    .DELETE()
                    .build();
            http.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }

    private static URI at(RunningStandalone system, String path) {
        return system.baseUrl().resolve(path);
    }

    private static List<String> lines(List<?> objects) {
        return objects.stream().map(Json::text).toList();
    }

    private static String days(RunningStandalone system, Instant at) throws Exception {
        return new TreeSet<>(system
                        .rows("select product_id, day, known_from, verdict, conflict, wholesalers_in,"
                                + " wholesalers_out, pharmacies_served, pharmacies_failed from detection.days where known_from <= '"
                                + at + "' and (known_to is null or known_to > '" + at + "')")
                        .stream()
                        .map(List::toString)
                        .toList())
                .toString();
    }

    private static void print(RunningStandalone system, String when, int answers) throws Exception {
        System.out.printf(
                "as known at, seed %d, %s: %,d answers; %,d reports; %,d rows for %,d days of products%n",
                SEED,
                when,
                answers,
                system.number("select count(*) from detection.reports"),
                system.number("select count(*) from detection.days"),
                system.number("select count(distinct (product_id, day)) from detection.days"));
    }
}
