/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import static nl.tekortwacht.ingest.Lines.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.ingest.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeBatchTest {

    private final Intake intake = new Intake(Lines.registry(), RulesYaml.defaults());

    @Test
    void aChainOfReplacementsMayBeAsLongAsTheFile() {
        int length = 100_000;
        Batch batch = intake.batch(new Reception.FromFile(null));
        for (int i = length; i > 0; i--) {
            String replaces = i == 1 ? "null" : "\"s" + (i - 1) + "\"";
            batch.add(received(
                    length - i + 1,
                    "{\"type\":\"stock\",\"reportId\":\"s" + i
                            + "\",\"reporter\":\"wholesaler:w1\",\"product\":\"RVG:1\","
                            + "\"date\":\"2026-11-20\",\"onHand\":" + i + ",\"replaces\":" + replaces + "}"));
        }

        assertThat(batch.judge(AcceptedReports.none())).hasSize(length).allMatch(Outcome.Accepted.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noLineHoweverSpoiledBreaksTheIntake(long seed) {
        Random random = new Random(seed);
        Batch batch = intake.batch(new Reception.FromFile(null));
        int lines = 5_000;
        for (int i = 1; i <= lines; i++) {
            batch.add(received(i, SpoiledLines.next(random)));
        }

        var outcomes = batch.judge(AcceptedReports.none());

        assertThat(outcomes).as("seed %d", seed).hasSize(lines);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance).map(Outcome.Refused.class::cast))
                .as("seed %d", seed)
                .allSatisfy(refused -> {
                    assertThat(refused.faults()).isNotEmpty();
                    assertThat(Json.bytes(refused.faults())).isNotEmpty();
                });
        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance).map(Outcome.Accepted.class::cast))
                .as("seed %d", seed)
                .isNotEmpty()
                .allSatisfy(
                        accepted -> assertThat(Json.bytes(accepted.report())).isNotEmpty());
    }
}
