/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.Outlooks;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.LateNoticeStatus;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.json.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FindingReaderTest {

    private static final Map<String, Finding> FINDINGS = Map.of(
            "shortage", Findings.episode(Phase.CONFIRMED, false, Findings.announced("2026-11-01", null)),
            "safetyStock", Findings.stock("2026-11-08", SafetyStockVerdict.BELOW, "2026-11-08"),
            "lateNotice", Findings.late(LateNoticeStatus.STANDING),
            "assessment", Outlooks.assessment(Severity.HIGH),
            "atRisk", Outlooks.warning(RiskBasis.ANNOUNCED));

    private static Finding one(String type) {
        return Objects.requireNonNull(FINDINGS.get(type), type);
    }

    private static FindingEvent event(Finding finding) {
        return Findings.event("one", Findings.MORNING, finding, finding, Findings.product(null, null));
    }

    private static FindingReader.Result read(String json) {
        return FindingReader.read(
                new ConsumerRecord<>("topic", 0, 1, "RVG:900001", json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatWasWrittenIsRead() {
        for (Finding finding : FINDINGS.values()) {
            FindingEvent event = event(finding);

            assertThat(read(Json.text(event))).isEqualTo(new FindingReader.Result.Read(event));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "shortage, phase",
        "shortage, start",
        "shortage, announcement/kind",
        "shortage, announcement/start",
        "safetyStock, party",
        "lateNotice, kind",
        "assessment, product",
        "assessment, shortageId",
        "assessment, severity",
        "assessment, step",
        "assessment, start",
        "assessment, reasons",
        "assessment, reasons/0",
        "assessment, reasons/0/words",
        "assessment, reasons/0/words/nl",
        "assessment, proposals",
        "assessment, proposals/0/measure",
        "assessment, cover",
        "assessment, cover/gap",
        "assessment, cover/gap/until",
        "assessment, cover/gap/units",
        "assessment, cover/alternatives",
        "assessment, cover/alternatives/0/movesOver",
        "assessment, cover/alternatives/0/supply",
        "assessment, cover/alternatives/0/supply/product",
        "assessment, cover/alternatives/0/supply/demand",
        "assessment, cover/alternatives/0/supply/demand/unitsPerDay",
        "atRisk, runsOut",
        "atRisk, earliest",
        "atRisk, basis"
    })
    void whatDecisionsAndMessagesNeedMustBeThere(String type, String path) {
        for (String place : List.of("finding", "previous")) {
            String json = without(event(one(type)), place + "/" + path);

            assertThat(read(json)).as(place).isInstanceOf(FindingReader.Result.Failed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"assessment, patients", "assessment, cover/group", "atRisk, latest", "atRisk, holder"})
    void whatMayBeUnknownMayBeLeftOut(String type, String path) {
        assertThat(read(without(event(one(type)), "finding/" + path))).isInstanceOf(FindingReader.Result.Read.class);
    }

    @Test
    void aValueThatNobodyKnowsIsUnreadableAndSaysWhy() {
        String json = Json.text(event(one("assessment"))).replace("\"HIGH\"", "\"TERRIBLE\"");

        assertThat(read(json)).isInstanceOfSatisfying(FindingReader.Result.Failed.class, failed -> assertThat(
                        failed.unreadable().reason())
                .contains("TERRIBLE"));
    }

    /** The event with null in the place of one value. */
    private static String without(FindingEvent event, String path) {
        JsonNode whole = Json.MAPPER.readTree(Json.text(event));
        JsonNode parent = whole;
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.isArray() ? parent.get(Integer.parseInt(steps[i])) : parent.get(steps[i]);
        }
        String last = steps[steps.length - 1];
        if (parent instanceof ArrayNode array) {
            array.setNull(Integer.parseInt(last));
        } else {
            ((ObjectNode) parent).putNull(last);
        }
        return Json.MAPPER.writeValueAsString(whole);
    }
}
