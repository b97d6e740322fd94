/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.detection.detector.CountryWatch;
import nl.tekortwacht.detection.detector.DaySweep;
import nl.tekortwacht.detection.detector.GroupWatch;
import nl.tekortwacht.standalone.access.LocalIssuer;
import nl.tekortwacht.standalone.audit.AuditPlace;
import nl.tekortwacht.standalone.demo.DemoClock;
import nl.tekortwacht.standalone.demo.DemoProperties;
import nl.tekortwacht.standalone.demo.DemoSurroundings;
import nl.tekortwacht.standalone.demo.Mailbox;
import nl.tekortwacht.standalone.demo.WebhookReceiver;
import nl.tekortwacht.standalone.embedded.DataFolder;
import nl.tekortwacht.standalone.embedded.Durability;
import nl.tekortwacht.standalone.flow.FlowMeter;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * The whole system for a test: on free ports, in the test's folder, with a clock that the test sets, and with days that
 * close when the test says so. {@code receivedAt} in report lines counts.
 */
public final class RunningStandalone implements AutoCloseable {

    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DataFolder data;
    private final DemoClock clock;
    private final Mailbox mailbox;
    private final WebhookReceiver webhooks = new WebhookReceiver();
    private final StandaloneProcess process;
    private final FlowMeter flow;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningStandalone(DataFolder data, DemoClock clock, Mailbox mailbox, Map<String, String> properties) {
        this.data = data;
        this.clock = clock;
        this.mailbox = mailbox;
        process = new StandaloneProcess(
                data,
                new StandaloneSettings(
                        BINARIES,
                        0,
                        Durability.PROCESS_END,
                        clock,
                        Map.of("demoMailbox", mailbox, "demoWebhooks", webhooks),
                        withDemo(mailbox, properties)));
        process.start();
        flow = new FlowMeter(process.database(), process.kafka());
    }

    /** Starts everything, with what is in the folder, at that time. */
    public static RunningStandalone start(Path folder, Instant now) {
        return start(folder, now, Map.of());
    }

    /** The same, with these properties too. */
    public static RunningStandalone start(Path folder, Instant now, Map<String, String> properties) {
        DataFolder data = DataFolder.open(folder);
        Mailbox mailbox = Mailbox.start();
        try {
            return new RunningStandalone(data, new DemoClock(now), mailbox, properties);
        } catch (RuntimeException e) {
            mailbox.close();
            data.close();
            throw e;
        }
    }

    private static Map<String, String> withDemo(Mailbox mailbox, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(DemoProperties.of(mailbox.port()));
        all.putAll(properties);
        return all;
    }

    public URI baseUrl() {
        return process.baseUrl();
    }

    /** The value of an Authorization header for somebody who may do everything. */
    public String authorization() {
        return "Bearer " + process.issuer().token(EnumSet.allOf(Role.class));
    }

    /** Who gives its tokens. */
    public LocalIssuer issuer() {
        return process.issuer();
    }

    /** Where its audit log is. */
    public AuditPlace auditPlace() {
        var database = process.database();
        return new AuditPlace(
                data.path(),
                database.r2dbcUrl(),
                database.user(),
                database.password(),
                process.kafka().bootstrapServers());
    }

    public DemoClock clock() {
        return clock;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public WebhookReceiver webhooks() {
        return webhooks;
    }

    /** What a demo's driver needs. */
    public DemoSurroundings surroundings(Path memoryFile) {
        return new DemoSurroundings(baseUrl(), this::authorization, clock, flow, this::closeDays, webhooks, memoryFile);
    }

    /** Waits until everything that was accepted has been detected, published, decided on and sent. */
    public void awaitIdle() {
        Awaitility.await("everything that came in is worked through")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> flow.read(clock.instant()).isIdle());
    }

    /** Lets all days up to the clock's close, and judges every product up to the last of them. */
    public void closeDays() {
        process.part(DaySweep.class).sweep().block(PATIENCE);
    }

    /** Looks at everything that changed, and makes the overview of the last closed day. */
    public void look() throws SQLException {
        Awaitility.await("all groups are looked at")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    process.part(GroupWatch.class).look().block(PATIENCE);
                    return number("select count(*) from detection.supply where not looked") == 0;
                });
        process.part(CountryWatch.class).look().block(PATIENCE);
    }

    /** Whether every product has been judged up to the day. */
    public boolean isJudgedThrough(LocalDate day) {
        return flow.isJudgedThrough(day);
    }

    /** Posts lines of NDJSON, and returns the answer, whatever its status. */
    public JsonNode post(String path, List<String> lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUrl().resolve(path))
                .header("Authorization", authorization())
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines)))
                .build();
        return Json.MAPPER.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Posts a file as it is, without a name, and returns the answer, whatever its status. */
    public JsonNode postFile(String path, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUrl().resolve(path))
                .header("Authorization", authorization())
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        return Json.MAPPER.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** What the path answers, as JSON. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(fetch(path, "application/json").body());
    }

    /** What the path answers. */
    public HttpResponse<String> fetch(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUrl().resolve(path))
                .header("Authorization", authorization())
                .header("Accept", accept)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The only value of a query, as text. */
    public String row(String query) {
        try {
            return rows(query).getFirst().getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, their columns as text. */
    public List<List<String>> rows(String query) throws SQLException {
        var database = process.database();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** The one number that a query gives. */
    public long number(String query) throws SQLException {
        return Long.parseLong(rows(query).getFirst().getFirst());
    }

    @Override
    public void close() {
        flow.close();
        process.close();
        mailbox.close();
        data.close();
    }
}
