/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import static nl.tekortwacht.ingest.Lines.notification;
import static nl.tekortwacht.ingest.Lines.received;
import static nl.tekortwacht.ingest.Lines.retraction;
import static nl.tekortwacht.ingest.Lines.stock;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.ingest.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {

    private static final Reception NOW = new Reception.Stamped(Lines.NOW);

    private final Intake intake = new Intake(Lines.registry(), RulesYaml.defaults());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                'delivered12m':5200         | 'delivered12m':5200.00  | same number, written otherwise
                'delivered12m':5200         | 'delivered12m':52e2     | same number, with an exponent
                'delivered12m':null         | 'colour':'blue'         | null, absent and unknown fields
                'stocked':true              | 'stocked':null          | the default, given and left out
                'receivedAt':'2026-11-19T10:00:00Z' | 'onHand':1200   | the receipt
                'article':null              | 'kind':'CESSATION'      | a field of another type
                """)
    void isTheSameContent(String first, String again, String what) {
        assertThat(judge(stock("a", first), stock("a", again)).getLast())
                .as(what)
                .isInstanceOf(Outcome.Duplicate.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                'onHand':1200               | 'onHand':1201
                'onHand':0                  | 'onHand':0,'stocked':false
                'delivered12m':null         | 'delivered12m':0
                'article':null              | 'onHand':40,'article':'ZI:100'
                'onHand':1200               | 'onHand':'1200'
                """)
    void isOtherContent(String first, String again) {
        assertThat(judge(stock("a", first), stock("a", again)).getLast())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.first().field()).isEqualTo("reportId"));
    }

    @Test
    void isADuplicateEvenWhenTheFirstHasBeenReplacedOrRetracted() {
        List<Outcome> outcomes = judge(
                notification("n1"),
                notification("n2", "'replaces':'n1','start':'2027-03-01'"),
                retraction("r1", "'retracts':'n2'"),
                notification("n1"),
                notification("n2", "'replaces':'n1','start':'2027-03-01'"),
                retraction("r1", "'retracts':'n2'"));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOf(outcome.line() <= 3 ? Outcome.Accepted.class : Outcome.Duplicate.class));
    }

    @Test
    void isRecognisedBeforeAnyOtherCheckEvenIfTheProductIsNoLongerThere() {
        AcceptedReports before = accepted(stock("a"), true);
        Intake withoutProducts = new Intake(Registry.of(List.of()), RulesYaml.defaults());

        assertThat(withoutProducts
                        .judge(List.of(received(1, stock("a"))), NOW, before)
                        .getFirst())
                .isInstanceOf(Outcome.Duplicate.class);
    }

    @Test
    void sameIdOfAnotherReporterIsAnotherReport() {
        assertThat(judge(stock("a"), stock("a", "'reporter':'pharmacy:p1'")))
                .allMatch(Outcome.Accepted.class::isInstance);
    }

    @Test
    void aReportThatNeverBecameSafeIsTakenAgainWithItsFirstReceipt() {
        AcceptedReports before = accepted(stock("a"), false);
        Instant later = Lines.NOW.plus(Duration.ofDays(3));

        List<Outcome> outcomes = intake.judge(
                received(List.of(stock("a"), stock("a"), stock("b", "'replaces':'a'"))),
                new Reception.Stamped(later),
                before);

        assertThat(outcomes.get(0)).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.isRepeat()).isTrue();
            assertThat(accepted.report().receivedAt()).isEqualTo(Lines.NOW);
        });
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Duplicate.class);
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aReportThatNeverBecameSafeCannotBeNamed() {
        List<Outcome> outcomes =
                intake.judge(List.of(received(1, stock("b", "'replaces':'a'"))), NOW, accepted(stock("a"), false));

        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Refused.class);
    }

    private AcceptedReports accepted(String line, boolean safe) {
        Outcome.Accepted accepted = (Outcome.Accepted) judge(line).getFirst();
        return AcceptedReports.of(List.of(accepted.asAccepted(safe)));
    }

    private List<Outcome> judge(String... lines) {
        return intake.judge(received(List.of(lines)), NOW, AcceptedReports.none());
    }
}
