/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.scheduler.Schedulers;

/** What every channel keeps to, whatever the receiver does: one outcome, no error, and nobody else waits. */
public abstract class DeliveryChannelContract {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_EXPLANATION = 1_000;

    /** What a receiver can do. */
    public enum Answer {
        /** Takes it. */
        ACCEPTS,
        /** Says: not now. */
        IS_BUSY,
        /** Says: no. */
        REFUSES,
        /** Says: too much, come back later. */
        LIMITS_THE_RATE,
        /** Is not there: no connection. */
        DOES_NOT_LISTEN,
        /** Takes the connection and says nothing. */
        SAYS_NOTHING,
        /** Closes the connection within the conversation. */
        CLOSES_IN_THE_MIDDLE,
        /** Says what is no answer. */
        TALKS_NONSENSE,
        /** Refuses with far too many words. */
        NEVER_STOPS_TALKING,
        /** Has a name that nobody knows. */
        HAS_NO_ADDRESS,
        /** Is where nothing may be sent to. */
        IS_FORBIDDEN,
        /** Says that it is no more. */
        HAS_ENDED
    }

    /** A channel, and a delivery on it. */
    public record Try(DeliveryChannel channel, Delivery delivery) {}

    /** A delivery to a receiver that answers so. */
    protected abstract Try to(Answer answer);

    /** The word for what the channel makes of the answer. */
    protected abstract String wordFor(Answer answer);

    /** What any channel must make of it. */
    private static Class<? extends DeliveryOutcome> classOf(Answer answer) {
        return switch (answer) {
            case ACCEPTS -> DeliveryOutcome.Sent.class;
            case IS_FORBIDDEN, HAS_ENDED -> DeliveryOutcome.GiveUp.class;
            case IS_BUSY,
                    LIMITS_THE_RATE,
                    DOES_NOT_LISTEN,
                    SAYS_NOTHING,
                    CLOSES_IN_THE_MIDDLE,
                    TALKS_NONSENSE,
                    HAS_NO_ADDRESS -> DeliveryOutcome.TryLater.class;
            case REFUSES, NEVER_STOPS_TALKING -> DeliveryOutcome.class;
        };
    }

    /** As the worker does it, on a thread on which nothing may block, so that BlockHound watches. */
    private Mono<DeliveryOutcome> send(Answer answer) {
        Try attempt = to(answer);
        return Mono.defer(() -> attempt.channel().send(attempt.delivery()))
                .timeout(TIMEOUT, Mono.just(DeliveryOutcome.TryLater.of(TryLaterReason.TIMEOUT, null)))
                .subscribeOn(Schedulers.parallel());
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsOneOutcomeAndNeverAnError(Answer answer) {
        Signal<DeliveryOutcome> signal =
                Objects.requireNonNull(send(answer).materialize().block(PATIENCE));

        assertThat(signal.getThrowable()).isNull();
        DeliveryOutcome outcome = Objects.requireNonNull(signal.get());
        assertThat(outcome).isInstanceOf(classOf(answer));
        assertThat(outcome.name()).isEqualTo(wordFor(answer));
        if (answer == Answer.REFUSES || answer == Answer.NEVER_STOPS_TALKING) {
            assertThat(outcome).isNotInstanceOf(DeliveryOutcome.Sent.class);
        }
        if (outcome.explanation() != null) {
            assertThat(outcome.explanation())
                    .hasSizeLessThan(LONGEST_EXPLANATION)
                    .matches(text -> text.chars().noneMatch(Character::isISOControl), "one line");
        }
    }

    @Test
    void whoSaysNothingKeepsNobodyElseWaiting() {
        assertThat(Flux.merge(send(Answer.SAYS_NOTHING), send(Answer.ACCEPTS))
                        .map(DeliveryOutcome::name)
                        .collectList()
                        .block(PATIENCE))
                .containsExactly(wordFor(Answer.ACCEPTS), wordFor(Answer.SAYS_NOTHING));
    }
}
