/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.json.LineReader;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.rule.RuleName;
import org.junit.jupiter.api.Test;

class WireFormTest {

    private static final ProductId PRODUCT = new ProductId("RVG:117142");

    @Test
    void aReportIsReadAsItWasWritten() {
        Report order = new OrderReport(
                new ReportId("a-1"),
                new PartyId("pharmacy:02001234"),
                PRODUCT,
                Instant.parse("2026-11-20T10:00:00Z"),
                null,
                LocalDate.parse("2026-11-20"),
                60,
                0,
                "wholesaler:w1");

        assertThat(Json.text(order))
                .isEqualTo("{\"type\":\"order\",\"reportId\":\"a-1\",\"reporter\":\"pharmacy:02001234\","
                        + "\"product\":\"RVG:117142\",\"receivedAt\":\"2026-11-20T10:00:00Z\",\"replaces\":null,"
                        + "\"date\":\"2026-11-20\",\"ordered\":60,\"delivered\":0,\"supplier\":\"wholesaler:w1\"}");
        assertThat(Json.read(Json.bytes(order), Report.class)).isEqualTo(order);
    }

    @Test
    void aRegistryLineWithUnknownAndMissingFieldsIsRead() {
        RegistryLine line = Json.read(
                "{\"type\":\"product\",\"product\":\"RVG:117142\",\"criticality\":\"orange\",\"colour\":\"blue\"}",
                RegistryLine.class);

        assertThat(Json.read(Json.text(line), RegistryLine.class)).isEqualTo(line);
    }

    @Test
    void aFindingEventIsReadAsItWasWritten() {
        Finding shortage = new Shortage(
                PRODUCT,
                Phase.SUSPECTED,
                "NATIONWIDE",
                LocalDate.parse("2026-11-01"),
                true,
                null,
                null,
                null,
                3L,
                false,
                false,
                null);
        FindingEvent event = new FindingEvent(
                new UUID(1, 2),
                7,
                new UUID(3, 4),
                FindingChange.OPENED,
                Instant.parse("2026-11-03T17:00:00Z"),
                null,
                shortage,
                null);

        assertThat(Json.read(Json.bytes(event), FindingEvent.class)).isEqualTo(event);
    }

    @Test
    void aLineThatIsNotOneObjectIsNotJson() {
        assertThat(LineReader.read(1, "[1]")).isInstanceOf(LineReader.Result.NotJson.class);
        assertThat(LineReader.read(1, "{} {}")).isInstanceOf(LineReader.Result.NotJson.class);
        assertThat(LineReader.read(1, "{\"a\":")).isInstanceOf(LineReader.Result.NotJson.class);
        assertThat(LineReader.read(1, "")).isInstanceOf(LineReader.Result.NotJson.class);
        assertThat(LineReader.read(1, "{\"a\":1e99999999999}")).isInstanceOf(LineReader.Result.NotJson.class);
        assertThat(LineReader.read(1, "{\"a\":[{\"b\":1.50}]}")).isInstanceOf(LineReader.Result.Line.class);
    }

    @Test
    void theRulesThatShipAreValidAndSayWhatTheLawSays() {
        var rules = RulesYaml.defaults().asKnownAt(Instant.parse("2026-11-20T10:00:00Z"));

        assertThat(rules.number(RuleName.CONFIRM_AFTER_DAYS, LocalDate.parse("2020-01-01")))
                .isEqualTo(14);
        assertThat(rules.row(RuleName.SAFETY_STOCK_WEEKS, "wholesaler", LocalDate.parse("2022-12-31")))
                .isEmpty();
        assertThat(rules.row(RuleName.SAFETY_STOCK_WEEKS, "wholesaler", LocalDate.parse("2023-07-01")))
                .hasValueSatisfying(row -> assertThat(row.value()).isEqualTo("4"));
    }
}
