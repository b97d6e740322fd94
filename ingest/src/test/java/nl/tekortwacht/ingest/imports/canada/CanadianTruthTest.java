/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.ingest.imports.canada.TruthComparison.Item;
import nl.tekortwacht.ingest.imports.canada.TruthComparison.Outcome;
import nl.tekortwacht.ingest.imports.canada.TruthComparison.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanadianTruthTest {

    private static final String START = "Shortage Start Date";
    private static final String ANTICIPATED = "Anticipated Shortage Start Date";
    private static final String ESTIMATE = "Estimated Shortage End Date";
    private static final String END = "Actual Shortage End Date";

    @TempDir
    private Path folder;

    @Test
    void samePhaseAndPeriodAgree() throws IOException {
        export().shortage("1", "active_confirmed", START, "2018-01-01", ESTIMATE, "2018-04-01")
                .shortage("2", "anticipated_shortage", ANTICIPATED, "2018-03-15")
                .shortage("3", "resolved", START, "2018-01-01", END, "2018-02-01")
                .shortage("4", "avoided_shortage", ANTICIPATED, "2018-03-15", ESTIMATE, "2018-05-01")
                .of("2018-02-28");

        TruthComparison comparison = compare(
                row("1.2", Phase.DECLARED, "2018-01-01", "2018-04-01"),
                row("2.1", Phase.ANTICIPATED, "2018-03-15", null),
                row("3.9", Phase.UNVERIFIED, "2018-01-01", "2018-02-01"),
                row("4.1", Phase.WITHDRAWN, "2018-03-15", "2018-05-01"));

        assertThat(ids(comparison, Outcome.SAME)).containsExactly("1", "2", "3", "4");
        assertThat(comparison.count(Standing.AGREES)).isEqualTo(4);
    }

    @Test
    void anOpenShortageOfADiscontinuedProductIsDiscontinued() throws IOException {
        export().shortage("1", "active_confirmed", START, "2018-01-01")
                .discontinuation("2", "discontinued", "Discontinuation Date", "2018-02-01")
                .of("2018-02-28");

        TruthComparison comparison = compare(
                row("1.1", Phase.DISCONTINUED, "2018-01-01", null),
                row("D2.1", Phase.DISCONTINUED, "2018-02-01", null));

        assertThat(ids(comparison, Outcome.SAME)).containsExactly("1", "D2");
    }

    @Test
    void whatIsTooShortForAShortageRightlyHasNoRow() throws IOException {
        export().shortage("1", "resolved", START, "2018-01-01", END, "2018-01-14")
                .shortage("2", "resolved", START, "2018-01-01", END, "2018-01-15")
                .of("2018-02-28");

        TruthComparison comparison = compare();

        assertThat(ids(comparison, Outcome.TOO_SHORT)).containsExactly("1");
        assertThat(ids(comparison, Outcome.ROW_MISSING)).containsExactly("2");
    }

    @Test
    void anEstimateThatPassedAgreesWithAnUnknownEnd() throws IOException {
        export().shortage("1", "active_confirmed", START, "2017-12-01", ESTIMATE, "2018-02-27")
                .of("2018-02-28");

        TruthComparison comparison = compare(row("1.2", Phase.DECLARED, "2017-12-01", null));

        assertThat(ids(comparison, Outcome.SAME_END_UNKNOWN)).containsExactly("1");
    }

    @Test
    void differencesWithAKnownCauseAreToldApart() throws IOException {
        export().shortage("1", "active_confirmed", START, "2017-12-01", ESTIMATE, "2018-02-28")
                .shortage("2", "anticipated_shortage", ANTICIPATED, "2018-01-10")
                .shortage("3", "resolved", START, "2018-01-01", END, "2018-01-01")
                .shortage("4", "active_confirmed", START, "0201-01-01")
                .shortage("5", "active_confirmed", START, "2018-01-01", "DIN", "02000002")
                .shortage("6", "active_confirmed", START, "2018-01-01", "DIN", "02000002", "Company Name", "NEWER")
                .of("2018-02-28");

        TruthComparison comparison = compare(
                row("1.1", Phase.UNVERIFIED, "2017-12-01", "2018-02-28"),
                row("2.1", Phase.DECLARED, "2018-01-10", null),
                row("2.0", Phase.WITHDRAWN, "2018-01-05", null),
                row("6.1", Phase.DECLARED, "2018-01-01", null),
                row("99.1", Phase.DECLARED, "2018-01-01", null));

        assertThat(ids(comparison, Outcome.BOUNDARY_ON_THE_DAY)).containsExactly("1");
        assertThat(ids(comparison, Outcome.STATUS_AGAINST_DATES)).containsExactly("2");
        assertThat(ids(comparison, Outcome.EARLIER_WITHDRAWAL)).containsExactly("2");
        assertThat(ids(comparison, Outcome.OVER_BEFORE_IT_BEGAN)).containsExactly("3");
        assertThat(ids(comparison, Outcome.NOT_REPORTABLE)).containsExactly("4");
        assertThat(ids(comparison, Outcome.NOT_THE_HOLDER)).containsExactly("5");
        assertThat(ids(comparison, Outcome.VANISHED)).containsExactly("99");
        assertThat(comparison.count(Standing.UNEXPLAINED)).isZero();
    }

    @Test
    void whatNobodyCanExplainIsCounted() throws IOException {
        export().shortage("1", "active_confirmed", START, "2017-12-01")
                .shortage("2", "active_confirmed", START, "2017-12-01")
                .shortage("3", "resolved", START, "2018-02-01", END, "2018-02-05")
                .of("2018-02-28");

        TruthComparison comparison = compare(
                row("1.1", Phase.WITHDRAWN, "2017-12-01", null),
                row("2.1", Phase.DECLARED, "2017-12-02", null),
                row("3.1", Phase.DECLARED, "2018-02-01", null));

        assertThat(ids(comparison, Outcome.PHASE_DIFFERS)).containsExactly("1");
        assertThat(ids(comparison, Outcome.PERIOD_DIFFERS)).containsExactly("2");
        assertThat(ids(comparison, Outcome.ROW_UNEXPECTED)).containsExactly("3");
        assertThat(comparison.text(1))
                .contains("PHASE_DIFFERS", "1: shown ACTIVE 2017-12-01 to unknown; found WITHDRAWN");
    }

    private ExportRows export() {
        return ExportRows.in(folder);
    }

    private TruthComparison compare(Shortage... rows) throws IOException {
        return CanadianTruth.read(folder).compare(List.of(rows), 14);
    }

    private static List<String> ids(TruthComparison comparison, Outcome outcome) {
        return comparison.items(outcome).stream().map(Item::sourceId).toList();
    }

    private static Shortage row(String reportId, Phase phase, String start, @Nullable String end) {
        LocalDate from = LocalDate.parse(start);
        LocalDate to = end == null ? null : LocalDate.parse(end);
        Announced announced = new Announced(
                new ReportId(reportId), new PartyId("mah:example"), NotificationKind.INTERRUPTION, from, to, null, 0);
        return new Shortage(
                new ProductId("DIN:01000001"),
                phase,
                "NATIONWIDE",
                from,
                null,
                to,
                null,
                null,
                null,
                false,
                false,
                announced);
    }
}
