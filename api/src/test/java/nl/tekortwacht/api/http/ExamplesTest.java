/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import nl.tekortwacht.api.Examples;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An example that does not fit its type, or does not add up, misleads everyone who builds on it. */
class ExamplesTest {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "getAssessment", AssessmentView.class,
            "getGroup", GroupView.class,
            "listWarnings", WarningView.Page.class,
            "listMarkets", MarketView.Page.class,
            "getHolderRecord", HolderRecordView.class,
            "getWholesalerRecord", WholesalerRecordView.class,
            "listStatistics", StatisticsView.class);

    private static final JsonMapper STRICT = Json.MAPPER
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private static <T> T read(String operation, Class<T> type) {
        return STRICT.readValue(Examples.text(operation), type);
    }

    @Test
    void everyExampleIsExactlyWhatTheServiceWouldWrite() {
        assertThat(TYPES.keySet()).containsExactlyInAnyOrderElementsOf(Examples.names());
        TYPES.forEach((operation, type) -> {
            JsonNode asWritten = STRICT.readTree(Examples.text(operation));
            assertThat(STRICT.writeValueAsString(read(operation, type)))
                    .as(operation)
                    .isEqualTo(STRICT.writeValueAsString(asWritten));
        });
    }

    @Test
    void theExampleOfAnAssessmentAddsUp() {
        AssessmentView example = read("getAssessment", AssessmentView.class);
        GroupCover cover = example.cover();
        BigDecimal days = BigDecimal.valueOf(cover.gap().days());

        assertThat(cover.gap().needed())
                .isEqualByComparingTo(cover.subject().demand().unitsPerDay().multiply(days));
        assertThat(cover.gap().units())
                .isEqualByComparingTo(cover.gap().needed().subtract(cover.gap().spare()));
        assertThat(example.reasons().getFirst().severity()).isEqualTo(example.severity());
        assertThat(example.earlier()).last().satisfies(version -> assertThat(version.knownTo())
                .isEqualTo(example.knownFrom()));
    }
}
