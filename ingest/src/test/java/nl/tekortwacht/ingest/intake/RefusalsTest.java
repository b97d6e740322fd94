/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import static nl.tekortwacht.ingest.Lines.notification;
import static nl.tekortwacht.ingest.Lines.order;
import static nl.tekortwacht.ingest.Lines.received;
import static nl.tekortwacht.ingest.Lines.stock;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.BadLines;
import nl.tekortwacht.ingest.BadLines.BadLine;
import nl.tekortwacht.ingest.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    private final Intake intake = new Intake(Lines.registry(), RulesYaml.defaults());

    static List<BadLine> badLines() {
        return BadLines.all();
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void namesTheFieldAndTheReason(BadLine bad) {
        List<String> lines = new ArrayList<>(BadLines.before());
        lines.add(bad.line());

        List<Outcome> outcomes = judge(lines);

        assertThat(outcomes.subList(0, outcomes.size() - 1)).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(outcomes.getLast()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.line()).isEqualTo(lines.size());
            assertThat(refused.first().field()).isEqualTo(bad.field());
            assertThat(refused.first().reason()).contains(bad.reason());
        });
    }

    @Test
    void namesEveryFaultInTheOrderOfTheFields() {
        String line = order(
                "x",
                "'supplier':1,'delivered':-1,'ordered':0,'date':'x','replaces':'gone','product':'RVG:9','article':'ZI:9','reporter':'mah:acme','reportId':''");

        assertThat(faults(line).stream().map(Fault::field))
                .containsExactly(
                        "reportId", "reporter", "product", "article", "date", "ordered", "delivered", "supplier");
    }

    @Test
    void namesABadReplacesOfALineThatHasOtherFaultsToo() {
        String line = notification("x", "'remarks':1,'start':'x','replaces':'gone'");

        assertThat(faults(line).stream().map(Fault::field)).containsExactly("replaces", "start", "remarks");
    }

    @Test
    void leavesNoTraceSoThatTheIdStaysFree() {
        List<Outcome> outcomes = judge(List.of(stock("a", "'onHand':-1"), stock("a", "'onHand':1")));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Refused.class);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void neverQuotesWhatIsNoText() {
        String half = stock("x", "'date':'\\ud83d','product':'\\ud83d'");

        assertThat(faults(half))
                .allSatisfy(fault -> assertThat(fault.reason().chars().noneMatch(c -> Character.isSurrogate((char) c)))
                        .isTrue());
    }

    private List<Fault> faults(String line) {
        return ((Outcome.Refused) judge(List.of(line)).getFirst()).faults();
    }

    private List<Outcome> judge(List<String> lines) {
        return intake.judge(received(lines), new Reception.Stamped(Lines.NOW), AcceptedReports.none());
    }
}
