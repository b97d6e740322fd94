/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Gives each endpoint its turn, and leaves one alone for a while when it keeps failing. */
final class EndpointGuard {

    private static final int WINDOW = 20;
    private static final int MINIMUM = 10;
    private static final Duration REST = Duration.ofSeconds(30);

    private final CircuitBreakerRegistry breakers;
    private final RateLimiterRegistry limiters;

    EndpointGuard(WorkerOptions options, Clock clock) {
        this.limiters = RateLimiterRegistry.of(RateLimiterConfig.custom()
                .limitForPeriod(options.limits().perSecond())
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(options.lease())
                .build());
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(MINIMUM)
                .failureRateThreshold(80)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(2)
                .clock(clock)
                .currentTimestampFunction(c -> c.millis(), TimeUnit.MILLISECONDS)
                .recordResult(EndpointGuard::isEndpointFailure)
                .build());
    }

    /** Completes when it is the delivery's turn. */
    Mono<Void> turn(Delivery delivery) {
        return Mono.defer(() -> {
            long wait = limiters.rateLimiter(delivery.endpoint()).reservePermission();
            return wait > 0 ? Mono.delay(Duration.ofNanos(wait)).then() : Mono.empty();
        });
    }

    /** Makes the attempt, unless the endpoint is left alone. */
    Mono<DeliveryOutcome> guard(Delivery delivery, Supplier<Mono<DeliveryOutcome>> attempt) {
        return Mono.defer(() -> {
            CircuitBreaker breaker = breakers.circuitBreaker(delivery.endpoint());
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

    private static boolean isEndpointFailure(Object outcome) {
        return outcome instanceof DeliveryOutcome.TryLater later
                && switch (later.reason()) {
                    case UNREACHABLE, TIMEOUT, THROTTLED, SERVER_ERROR -> true;
                    case REDIRECTED, REFUSED, NOT_UNDERSTOOD, NO_CHANNEL, FAILED_HERE, HOST_RESTING -> false;
                };
    }
}
