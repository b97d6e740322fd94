/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import static nl.tekortwacht.ingest.Lines.notification;
import static nl.tekortwacht.ingest.Lines.order;
import static nl.tekortwacht.ingest.Lines.received;
import static nl.tekortwacht.ingest.Lines.retraction;
import static nl.tekortwacht.ingest.Lines.stock;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.Lines;
import org.junit.jupiter.api.Test;

class FileIntakeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private final Intake intake = new Intake(Lines.registry(), RulesYaml.defaults());

    @Test
    void aStockLineWithoutReceiptWasReceivedAtNoonInAmsterdam() {
        assertThat(((Outcome.Accepted) judge(stock("s")).getFirst()).report().receivedAt())
                .isEqualTo("2026-11-20T11:00:00Z");
        assertThat(((Outcome.Accepted) judge(order("o", "'date':'2026-07-01'")).getFirst())
                        .report()
                        .receivedAt())
                .isEqualTo("2026-07-01T10:00:00Z");
    }

    @Test
    void aNotificationAndARetractionMustSayWhenTheyWereReceived() {
        assertThat(fields(notification("n"))).containsExactly("receivedAt");
        assertThat(fields(retraction("r", "'retracts':'n'"))).containsExactly("receivedAt", "retracts");
    }

    @Test
    void aReceiptIsAnInstantWithAnOffset() {
        assertThat(fields(stock("s", "'receivedAt':'2026-11-20'"))).containsExactly("receivedAt");
        assertThat(fields(stock("s", "'receivedAt':'2026-11-20T10:00:00'"))).containsExactly("receivedAt");
        assertThat(fields(stock("s", "'receivedAt':12"))).containsExactly("receivedAt");
        assertThat(fields(stock("s", "'receivedAt':'+999999999-12-31T23:59:59Z'")))
                .containsExactly("receivedAt");
        assertThat(((Outcome.Accepted) judge(stock("s", "'receivedAt':'2026-11-20T11:00:00+01:00'"))
                                .getFirst())
                        .report()
                        .receivedAt())
                .isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void aLineWithoutReceiptThatIsDatedAfterTodayIsRefused() {
        assertThat(fields(stock("s", "'date':'2026-11-21'"))).containsExactly("date");
        assertThat(intake.judge(
                        List.of(received(1, stock("s", "'date':'2026-11-21'"))),
                        new Reception.FromFile(null),
                        AcceptedReports.none()))
                .allMatch(Outcome.Accepted.class::isInstance);
    }

    @Test
    void aDayAfterReceiptIsRefusedByTheCalendarOfAmsterdam() {
        String lateEvening = "'receivedAt':'2026-11-19T23:30:00Z'";

        assertThat(judge(stock("s", lateEvening))).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(fields(stock("s", "'receivedAt':'2026-11-19T22:30:00Z'"))).containsExactly("date");
    }

    @Test
    void theRegistryIsAskedForTheDayOfReceipt() {
        assertThat(judge(stock("s", "'product':'RVG:3','receivedAt':'2026-12-01T08:00:00Z'")))
                .allMatch(Outcome.Accepted.class::isInstance);
        assertThat(fields(stock("s", "'product':'RVG:3','receivedAt':'2026-11-30T08:00:00Z'")))
                .containsExactly("product");
    }

    @Test
    void namesOtherFaultsOfALineWhoseReceiptIsNotKnown() {
        assertThat(fields(notification("n", "'product':'RVG:9','reporter':'mah:none','end':'x'")))
                .containsExactly("reporter", "product", "receivedAt", "end");
        assertThat(fields(stock("s", "'date':'x','product':'RVG:9'"))).containsExactly("product", "date");
    }

    @Test
    void linesAreTakenInTheOrderOfReceipt() {
        List<Outcome> outcomes = judge(
                notification("n2", "'replaces':'n1','receivedAt':'2026-11-03T00:00:00Z'"),
                notification("n1", "'receivedAt':'2026-11-02T00:00:00Z'"),
                notification("n0", "'replaces':'n1','receivedAt':'2026-11-01T00:00:00Z'"));

        assertThat(outcomes).extracting(Outcome::line).containsExactly(3L, 2L, 1L);
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Refused.class);
        assertThat(outcomes.subList(1, 3)).allMatch(Outcome.Accepted.class::isInstance);
    }

    @Test
    void amongEqualsANamedReportComesFirst() {
        String at = "'receivedAt':'2026-11-02T00:00:00Z'";

        List<Outcome> outcomes = judge(
                notification("n0", at, "'start':'2027-05-01'"),
                retraction("r", at, "'retracts':'n3'"),
                notification("n3", at, "'replaces':'n2'"),
                notification("n2", at, "'replaces':'n1'"),
                notification("n1", at));

        assertThat(outcomes).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(outcomes).extracting(Outcome::line).containsExactly(1L, 5L, 4L, 3L, 2L);
    }

    @Test
    void reportsThatNameEachOtherAreAllRefused() {
        String at = "'receivedAt':'2026-11-02T00:00:00Z'";

        List<Outcome> outcomes = judge(
                notification("n1", at, "'replaces':'n3'"),
                notification("n2", at, "'replaces':'n1'"),
                notification("n3", at, "'replaces':'n2'"));

        assertThat(outcomes).hasSize(3).allMatch(Outcome.Refused.class::isInstance);
    }

    @Test
    void aTrustedSenderMayBringHistoryOrLeaveTheReceiptToTheClock() {
        List<Outcome> outcomes = intake.judge(
                received(List.of(
                        notification("then", "'receivedAt':'2026-11-02T00:00:00Z'"),
                        notification("now"),
                        notification("never", "'receivedAt':'yesterday'"))),
                new Reception.Backfill(Lines.NOW),
                AcceptedReports.none());

        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance).map(outcome -> ((Outcome.Accepted)
                                outcome)
                        .report()
                        .receivedAt()
                        .toString()))
                .containsExactly("2026-11-02T00:00:00Z", "2026-11-20T10:00:00Z");
    }

    @Test
    void aRepeatIsADuplicateThoughItsReceiptIsNoGood() {
        List<Outcome> outcomes =
                judge(notification("n", "'receivedAt':'x'"), notification("n", "'receivedAt':'2026-11-02T00:00:00Z'"));

        assertThat(outcomes.stream().sorted(Comparator.comparingLong(Outcome::line)))
                .satisfiesExactly(
                        repeat -> assertThat(repeat).isInstanceOf(Outcome.Duplicate.class),
                        first -> assertThat(first).isInstanceOf(Outcome.Accepted.class));
    }

    private List<String> fields(String line) {
        Outcome outcome = judge(line).getFirst();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).faults().stream().map(Fault::field).toList();
    }

    private List<Outcome> judge(String... lines) {
        return intake.judge(received(List.of(lines)), new Reception.FromFile(TODAY), AcceptedReports.none());
    }
}
