/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import static nl.tekortwacht.ingest.Lines.notification;
import static nl.tekortwacht.ingest.Lines.order;
import static nl.tekortwacht.ingest.Lines.received;
import static nl.tekortwacht.ingest.Lines.retraction;
import static nl.tekortwacht.ingest.Lines.stock;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.ingest.Lines;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private final Intake intake = new Intake(Lines.registry(), RulesYaml.defaults());

    @Test
    void keepsAStockReportInUnits() {
        StockReport stock = (StockReport) accepted(
                        stock(
                                "s1",
                                "'product':null,'article':'ZI:100','onHand':2,'delivered12m':50,'expectedResupply':'2027-01-01'"))
                .report();

        assertThat(stock.product().value()).isEqualTo("RVG:1");
        assertThat(stock.onHand()).isEqualTo(60);
        assertThat(stock.delivered12m()).isEqualTo(1500);
        assertThat(stock.stocked()).isTrue();
        assertThat(stock.expectedResupply()).isEqualTo("2027-01-01");
        assertThat(stock.receivedAt()).isEqualTo(Lines.NOW);
    }

    @Test
    void takesProductAndArticleIfTheyBelongTogether() {
        assertThat(((StockReport) accepted(stock("s1", "'article':'ZI:100','onHand':1"))
                                .report())
                        .onHand())
                .isEqualTo(30);
    }

    @Test
    void takesTheLargestQuantity() {
        assertThat(((StockReport) accepted(stock("s1", "'onHand':9007199254740991"))
                                .report())
                        .onHand())
                .isEqualTo(9007199254740991L);
    }

    @Test
    void takesAHoldersStockOfItsOwnProductThoughItHasNoLineInTheRegistry() {
        assertThat(accepted(stock("s1", "'reporter':'mah:acme'")).warnings()).isEmpty();
    }

    @Test
    void takesAPharmacysStock() {
        assertThat(accepted(stock("s1", "'reporter':'pharmacy:p1','stocked':false,'onHand':0"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void keepsAnOrderWithAnUnknownSupplierAndWarns() {
        Outcome.Accepted order = accepted(order("o1", "'delivered':60,'supplier':'Groothandel om de hoek'"));

        assertThat(((OrderReport) order.report()).supplier()).isEqualTo("Groothandel om de hoek");
        assertThat(order.warnings()).extracting(Fault::field).containsExactly("supplier");
        assertThat(accepted(order("o2", "'supplier':'wholesaler:w1'")).warnings())
                .isEmpty();
    }

    @Test
    void keepsANotification() {
        Notification notification = (Notification)
                accepted(notification("n1", "'end':'2027-02-02','marketShare':0.35,'remarks':'tot nader order'"))
                        .report();

        assertThat(notification.end()).isEqualTo("2027-02-02");
        assertThat(notification.marketShare()).isEqualTo(new BigDecimal("0.35"));
    }

    @Test
    void leavesOutRemarksAboutAPersonAndWarns() {
        Outcome.Accepted notification = accepted(notification("n1", "'remarks':'voor 123.456.782'"));

        assertThat(((Notification) notification.report()).remarks()).isNull();
        assertThat(notification.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.field()).isEqualTo("remarks");
            assertThat(warning.reason()).contains("BSN").doesNotContain("456");
        });
    }

    @Test
    void leavesTheEndOfADefinitiveKindOutAndWarns() {
        Outcome.Accepted cessation = accepted(notification("n1", "'kind':'CESSATION','end':'2028-01-01'"));

        assertThat(((Notification) cessation.report()).end()).isNull();
        assertThat(cessation.warnings()).extracting(Fault::field).containsExactly("end");
    }

    @Test
    void needsNoCauseForPlacingOnTheMarket() {
        assertThat(((Notification) accepted(notification("n1", "'kind':'PLACED_ON_MARKET','cause':null"))
                                .report())
                        .cause())
                .isNull();
    }

    @Test
    void ignoresUnknownFieldsAndTheReceiptThatALineClaims() {
        Report report = accepted(stock("s1", "'colour':'blue','ordered':'x','receivedAt':'yesterday'"))
                .report();

        assertThat(report.receivedAt()).isEqualTo(Lines.NOW);
    }

    @Test
    void takesTheFirstAndTheLastDayInRange() {
        assertThat(((StockReport) accepted(stock("s1", "'date':'2000-01-01','expectedResupply':'2036-11-20'"))
                                .report())
                        .date())
                .isEqualTo(LocalDate.parse("2000-01-01"));
    }

    @Test
    void takesBackAReportOfTheSameBatchAndEvenARetraction() {
        List<Outcome> outcomes = intake.judge(
                received(List.of(
                        notification("n1"),
                        retraction("r1", "'retracts':'n1'"),
                        retraction("r2", "'retracts':'r1'"),
                        retraction("r3", "'retracts':'r1','replaces':'r2'"))),
                new Reception.Stamped(Lines.NOW),
                AcceptedReports.none());

        assertThat(outcomes).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(((Outcome.Accepted) outcomes.get(1)).report())
                .isInstanceOfSatisfying(
                        Retraction.class,
                        retraction -> assertThat(retraction.retracts().value()).isEqualTo("n1"));
    }

    private Outcome.Accepted accepted(String line) {
        Outcome outcome = intake.judge(
                        List.of(received(1, line)), new Reception.Stamped(Lines.NOW), AcceptedReports.none())
                .getFirst();
        assertThat(outcome).as(line).isInstanceOf(Outcome.Accepted.class);
        return (Outcome.Accepted) outcome;
    }
}
