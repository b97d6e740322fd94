/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.alerting;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import nl.tekortwacht.alerting.delivery.DeliveryWorker;
import nl.tekortwacht.benchmarks.measure.Contest;
import nl.tekortwacht.benchmarks.measure.Stopwatch;
import nl.tekortwacht.benchmarks.running.Service;
import nl.tekortwacht.benchmarks.running.Surroundings;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Due deliveries to their receivers: claimed, put into CloudEvents, signed, posted, and recorded with each attempt; against
 * a bare HTTP client that posts the same signed bodies to the same receivers, as many at once.
 */
public final class DeliveryContest implements Contest {

    private static final int RECEIVERS = 64;
    private static final int LINES_PER_DELIVERY = 10;
    private static final int AT_ONCE = 128;

    private final Surroundings surroundings;
    private final Service alerting;
    private final DeliveryWorker worker;
    private final Letters letters;
    private final Receivers receivers;
    private final HttpClient client = HttpClient.create();
    private final Clock clock;
    private final Stopwatch stopwatch;
    private final int deliveries;
    private List<Receivers.Taken> sent = List.of();

    /**
     * Starts the receivers.
     *
     * @param alerting closed with this, as are the surroundings
     * @param clock the service's
     * @param lines of a round; a tenth as many deliveries
     */
    public DeliveryContest(Surroundings surroundings, Service alerting, Clock clock, int lines, Stopwatch stopwatch) {
        this.surroundings = surroundings;
        this.alerting = alerting;
        this.worker = alerting.part(DeliveryWorker.class);
        this.letters = new Letters(surroundings, alerting);
        this.receivers = new Receivers(RECEIVERS, Receivers.Manner.TAKE, clock);
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.deliveries = lines / LINES_PER_DELIVERY;
    }

    @Override
    public void prepare() throws Exception {
        letters.burn();
        letters.send(receivers.urls(deliveries), clock.instant());
        surroundings.settle();
    }

    @Override
    public double system() throws Exception {
        double speed = stopwatch.perSecond(deliveries, () -> worker.deliverDue().block());
        sent = receivers.takeAll();
        check(sent.size());
        return speed;
    }

    @Override
    public double floor() throws Exception {
        double speed = stopwatch.perSecond(
                deliveries,
                () -> Flux.fromIterable(sent).flatMap(this::post, AT_ONCE).blockLast());
        check(receivers.takeAll().size());
        return speed;
    }

    private Mono<Integer> post(Receivers.Taken message) {
        return client.headers(headers -> message.headers().forEach(headers::set))
                .post()
                .uri(message.url())
                .send(Mono.fromSupplier(() -> Unpooled.copiedBuffer(message.body(), StandardCharsets.UTF_8)))
                .responseSingle((response, body) ->
                        body.then(Mono.just(response.status().code())));
    }

    private void check(int arrived) {
        if (arrived != deliveries) {
            throw new IllegalStateException(arrived + " of " + deliveries + " deliveries arrived");
        }
    }

    @Override
    public void close() {
        receivers.close();
        alerting.close();
        surroundings.close();
    }
}
