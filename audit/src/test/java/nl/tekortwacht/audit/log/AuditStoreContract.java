/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

import static nl.tekortwacht.audit.Events.NOON;
import static nl.tekortwacht.audit.Events.refusal;
import static nl.tekortwacht.audit.Events.report;
import static nl.tekortwacht.audit.Events.reports;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.audit.chain.ChainDay;
import nl.tekortwacht.audit.chain.ChainRow;
import nl.tekortwacht.audit.chain.RowFields;
import nl.tekortwacht.audit.event.Result;
import nl.tekortwacht.audit.event.Sha256;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every store of the chain does. */
public abstract class AuditStoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** The store, empty. */
    protected abstract AuditStore store();

    /** The same store, to read. */
    protected abstract AuditTrail trail();

    protected static <T> T got(Mono<T> mono) {
        return Objects.requireNonNull(mono.block());
    }

    private void append(LocalDate day, int many) {
        store().append(reports(many), day).block();
    }

    @Test
    void anEmptyLogHasNoDays() {
        assertThat(got(trail().days())).isEmpty();
        assertThat(got(trail().daysWithRows())).isEmpty();
    }

    @Test
    void rowsComeBackAsTheyWereInTheOrderInWhichTheyWereRecorded() {
        store().append(List.of(report(1), refusal()), DAY).block();
        store().append(List.of(report(2)), DAY).block();

        List<ChainRow> rows = got(trail().rows(DAY, 0, 10));

        assertThat(rows).extracting(ChainRow::seq).containsExactly(1L, 2L, 3L);
        assertThat(rows)
                .extracting(ChainRow::fields)
                .containsExactly(
                        RowFields.of(DAY, 1, report(1)),
                        RowFields.of(DAY, 2, refusal()),
                        RowFields.of(DAY, 3, report(2)));
        assertThat(rows.getFirst().previous()).isEqualTo(Sha256.ZERO);
        assertThat(rows.get(1).previous()).isEqualTo(rows.getFirst().hash());
        assertThat(rows.get(2).previous()).isEqualTo(rows.get(1).hash());
        assertThat(got(trail().rows(DAY, 1, 1))).containsExactly(rows.get(1));
    }

    @Test
    void aDayFollowsTheDayBeforeIt() {
        append(DAY, 3);
        append(DAY.plusDays(2), 2);

        List<ChainDay> days = got(trail().days());

        assertThat(days).extracting(ChainDay::day).containsExactly(DAY, DAY.plusDays(2));
        assertThat(days).extracting(ChainDay::rows).containsExactly(3L, 2L);
        assertThat(days.getLast().opening()).isEqualTo(days.getFirst().closing());
        assertThat(got(trail().rows(DAY.plusDays(2), 0, 1)).getFirst().previous())
                .isEqualTo(days.getFirst().closing());
    }

    @Test
    void aClockThatIsBehindAddsToTheDayThatTheChainIsAt() {
        append(DAY, 1);
        append(DAY.minusDays(1), 1);

        assertThat(got(trail().days())).hasSize(1);
        assertThat(got(trail().rows(DAY, 0, 10))).hasSize(2);
    }

    @Test
    void oldRowsGoAndTheirDaysStay() {
        append(DAY, 3);
        append(DAY.plusDays(1), 2);
        append(DAY.plusDays(2), 1);

        assertThat(got(store().removeRowsBefore(DAY.plusDays(2)))).isEqualTo(2);
        assertThat(got(store().removeRowsBefore(DAY.plusDays(2)))).isZero();

        assertThat(got(trail().days())).extracting(ChainDay::removed).containsExactly(true, true, false);
        assertThat(got(trail().daysWithRows())).containsExactly(DAY.plusDays(2));
        assertThat(got(trail().rows(DAY, 0, 10))).isEmpty();
    }

    @Test
    void rowsAreFoundByWhatTheySayTheNewestFirst() {
        append(DAY, 5);
        store().append(List.of(refusal()), DAY).block();
        AuditQuery refused = new AuditQuery(null, null, null, null, null, Result.REFUSED);
        AuditQuery some = new AuditQuery(
                NOON.plusSeconds(2), NOON.plusSeconds(5), "demo:w1", "POST /v1", "/v1/receipts/", Result.DONE);

        assertThat(got(trail().find(refused, 1, 10)).rows())
                .extracting(ChainRow::seq)
                .containsExactly(6L);
        AuditTrail.Found page = got(trail().find(some, 2, 2));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).extracting(ChainRow::seq).containsExactly(2L);
    }
}
