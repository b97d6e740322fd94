/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.tekortwacht.alerting.audience.Channel;
import reactor.core.publisher.Mono;

/** Leaves a host alone for a while when it keeps failing, so that it does not slow the others down. */
final class HostBreakers {

    private static final int WINDOW = 20;
    private static final int MINIMUM = 10;
    private static final Duration REST = Duration.ofSeconds(30);

    private final CircuitBreakerRegistry breakers;

    HostBreakers(Clock clock) {
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(MINIMUM)
                .failureRateThreshold(80)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(2)
                .clock(clock)
                .currentTimestampFunction(c -> c.millis(), TimeUnit.MILLISECONDS)
                .recordResult(HostBreakers::isHostFailure)
                .build());
    }

    Mono<DeliveryOutcome> guard(Delivery delivery, Supplier<Mono<DeliveryOutcome>> attempt) {
        CircuitBreaker breaker = breakers.circuitBreaker(host(delivery));
        return Mono.defer(() -> {
            if (!breaker.tryAcquirePermission()) {
                return Mono.just(new DeliveryOutcome.TryLater(TryLaterReason.HOST_RESTING, null, null, REST));
            }
            long start = breaker.getCurrentTimestamp();
            return attempt.get()
                    .doOnNext(outcome ->
                            breaker.onResult(breaker.getCurrentTimestamp() - start, TimeUnit.MILLISECONDS, outcome))
                    .doOnError(error -> breaker.releasePermission())
                    .doOnCancel(breaker::releasePermission);
        });
    }

    private static boolean isHostFailure(Object outcome) {
        return outcome instanceof DeliveryOutcome.TryLater later
                && switch (later.reason()) {
                    case UNREACHABLE, TIMEOUT, THROTTLED, SERVER_ERROR -> true;
                    case REDIRECTED, REFUSED, NOT_UNDERSTOOD, NO_CHANNEL, FAILED_HERE, HOST_RESTING -> false;
                };
    }

    /** All mail goes through one relay, so it shares one breaker. */
    private static String host(Delivery delivery) {
        if (delivery.channel() == Channel.EMAIL) {
            return "smtp";
        }
        try {
            return String.valueOf(URI.create(delivery.target()).getAuthority());
        } catch (IllegalArgumentException e) {
            return "not-a-url";
        }
    }
}
