/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import nl.tekortwacht.audit.Events;
import nl.tekortwacht.audit.log.AuditStore;
import nl.tekortwacht.audit.log.AuditStoreContract;
import nl.tekortwacht.audit.log.AuditTrail;
import nl.tekortwacht.audit.verification.NoAnchors;
import nl.tekortwacht.audit.verification.Verification;
import nl.tekortwacht.audit.verification.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class PostgresAuditStoreTest extends AuditStoreContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    private final AuditStore store = new PostgresAuditStore(TestDatabase.database(), CLOCK);
    private final AuditTrail trail = new PostgresAuditTrail(TestDatabase.database());

    @BeforeEach
    void empty() {
        TestDatabase.empty();
    }

    @Override
    protected AuditStore store() {
        return store;
    }

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Test
    void manyProcessesWriteOneChainAlsoAcrossMidnight() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        AuditStore other = new PostgresAuditStore(TestDatabase.database(), CLOCK);

        Flux.range(0, 60)
                .flatMap(i -> (i % 2 == 0 ? store : other).append(Events.reports(1 + i % 7), day.plusDays(i / 30)), 8)
                .blockLast();

        Verification verification = got(new Verifier(trail, NoAnchors.NONE, List.of(), CLOCK, Period.ofYears(7)).all());
        assertThat(verification.breach()).isNull();
        assertThat(verification.rows())
                .isEqualTo(IntStream.range(0, 60).mapToLong(i -> 1 + i % 7).sum());
        assertThat(got(trail.days())).hasSizeBetween(1, 2);
    }

    @Test
    void rowsCannotBeChangedOrDeletedByMistake() {
        store.append(Events.reports(1), LocalDate.of(2026, 11, 21)).block();

        assertThatThrownBy(() -> TestDatabase.run("update audit.events set actor = 'x'"))
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> TestDatabase.run("delete from audit.events")).hasMessageContaining("only added to");
    }
}
