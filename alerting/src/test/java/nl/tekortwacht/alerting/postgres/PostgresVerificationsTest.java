/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.ScriptedClock;
import nl.tekortwacht.alerting.verification.Answer;
import nl.tekortwacht.alerting.verification.Handshake;
import nl.tekortwacht.alerting.verification.WebhookVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A new webhook is asked, again for a while, and then let be. */
class PostgresVerificationsTest {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final UUID PHARMACY = Findings.id("pharmacy");

    private final ScriptedClock clock = new ScriptedClock(Findings.MORNING);

    @BeforeEach
    void subscribe() {
        TestDatabase.empty();
        TestDatabase.execute(
                "insert into alerting.subscriptions (id, name, atc_prefix, channel, target, secret, language,"
                        + " created_at, verification, verification_due_at, previous_secret, previous_secret_until) values ('"
                        + PHARMACY
                        + "', 'Apotheek De Merel', 'C', 'webhook', 'https://hooks.example', 'whsec_new', 'nl', '"
                        + Findings.MORNING + "', 'PENDING', '" + Findings.MORNING + "', 'whsec_old', '"
                        + Findings.MORNING.plus(Duration.ofHours(1)) + "')");
    }

    private long asked(Handshake handshake) {
        WebhookVerification verification = new WebhookVerification(
                new PostgresVerifications(TestDatabase.client(), TestDatabase.schema()),
                handshake,
                Duration.ofSeconds(1),
                clock);
        return verification.ask().blockOptional(WAIT).orElseThrow();
    }

    private long asked(Answer answer) {
        return asked(webhook -> Mono.just(answer));
    }

    private static String state() {
        return TestDatabase.texts(
                        "select verification || ' ' || verification_attempts || ' ' || coalesce(verification_reason, '-')"
                                + " from alerting.subscriptions")
                .getFirst();
    }

    @Test
    void whoAgreesIsVerifiedAndNotAskedAgain() {
        assertThat(asked(webhook -> {
                    assertThat(webhook.target()).isEqualTo("https://hooks.example");
                    assertThat(webhook.secrets()).containsExactly("whsec_new", "whsec_old");
                    return Mono.just(new Answer.Agreed("yes"));
                }))
                .isEqualTo(1);

        assertThat(state()).isEqualTo("VERIFIED 1 yes");
        assertThat(TestDatabase.texts("select verified_at = '" + Findings.MORNING + "' from alerting.subscriptions"))
                .containsExactly("true");
        clock.advance(Duration.ofDays(1));
        assertThat(asked(new Answer.Refused("no"))).isZero();
    }

    @Test
    void whoRefusesIsNotAskedAgain() {
        asked(new Answer.Refused("it allows somebody else"));

        assertThat(state()).isEqualTo("FAILED 1 it allows somebody else");
        clock.advance(Duration.ofDays(1));
        assertThat(asked(new Answer.Agreed("yes"))).isZero();
    }

    @Test
    void whoIsNotReadyIsAskedFiveTimesWithLongerAndLongerWaits() {
        for (String wait : List.of("PT10S", "PT5M", "PT30M", "PT2H")) {
            assertThat(asked(new Answer.NotYet("404"))).as(wait).isEqualTo(1);
            assertThat(state()).startsWith("PENDING");
            clock.advance(Duration.parse(wait).minusMillis(1));
            assertThat(asked(new Answer.NotYet("404"))).as("before " + wait).isZero();
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(asked(new Answer.NotYet("404"))).isEqualTo(1);
        assertThat(state()).isEqualTo("FAILED 5 asked 5 times: 404");
    }

    @Test
    void silenceAndWhatBreaksAreAnswersToo() {
        asked(webhook -> Mono.never());
        assertThat(state()).isEqualTo("PENDING 1 no answer within 1 seconds");
        clock.advance(Duration.ofSeconds(10));
        asked(webhook -> Mono.error(new IllegalStateException("odd")));
        assertThat(state()).startsWith("PENDING 2 the question broke").contains("odd");
    }

    @Test
    void whoIsBeingAskedIsNotAskedByAnotherInstanceUntilTheLeaseIsOver() {
        PostgresVerifications store = new PostgresVerifications(TestDatabase.client(), TestDatabase.schema());
        assertThat(store.claim(clock.instant(), clock.instant().plusSeconds(120), 10)
                        .block(WAIT))
                .hasSize(1);

        assertThat(asked(new Answer.Agreed("yes"))).isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(asked(new Answer.Agreed("yes"))).isEqualTo(1);
    }

    @Test
    void whoLeavesMeanwhileStaysAway() {
        asked(webhook -> TestDatabase.client()
                .sql("update alerting.subscriptions set ended_at = now()")
                .then()
                .thenReturn(new Answer.Agreed("yes")));
        assertThat(state()).startsWith("PENDING 0");
    }
}
