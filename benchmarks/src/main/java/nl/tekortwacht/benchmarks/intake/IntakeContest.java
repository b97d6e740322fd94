/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.tekortwacht.benchmarks.kafka.BareProducer;
import nl.tekortwacht.benchmarks.kafka.Line;
import nl.tekortwacht.benchmarks.measure.Contest;
import nl.tekortwacht.benchmarks.measure.Stopwatch;
import nl.tekortwacht.benchmarks.running.Service;
import nl.tekortwacht.benchmarks.running.Surroundings;
import nl.tekortwacht.benchmarks.workload.CountryLines;
import nl.tekortwacht.contracts.report.Report;

/**
 * Report lines over HTTP, judged, recorded and acknowledged by Kafka, against the same lines sent by a bare producer to a
 * topic of the same make.
 */
public final class IntakeContest implements Contest {

    private static final int SENDERS = 4;
    private static final String FLOOR_TOPIC = "tekortwacht.benchmarks.floor.v1";
    private static final double MOST = 0.95;

    private final Surroundings surroundings;
    private final Stopwatch stopwatch;
    private final CountryLines country;
    private final int lines;
    private final Service ingest;
    private final LinePost post;
    private final BareProducer producer;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

    private List<byte[]> bodies = List.of();
    private List<Line> bareLines = List.of();

    /**
     * Tells ingest the registry.
     *
     * @param ingest closed with this, as are the surroundings
     * @param lines report lines a round
     */
    public IntakeContest(
            Surroundings surroundings, Service ingest, CountryLines country, int lines, Stopwatch stopwatch)
            throws Exception {
        this.surroundings = surroundings;
        this.ingest = ingest;
        this.country = country;
        this.lines = lines;
        this.stopwatch = stopwatch;
        this.post = new LinePost(ingest.baseUrl(), Service::feed);
        this.producer = new BareProducer(surroundings.kafka().bootstrapServers());
        surroundings.kafka().createTopics(List.of(FLOOR_TOPIC));
        post.post("/v1/registry", LinePost.body(country.registry()));
    }

    @Override
    public void prepare() {
        List<Report> reports = country.next(lines);
        bodies = Senders.of(reports, SENDERS).stream()
                .filter(some -> !some.isEmpty())
                .map(LinePost::body)
                .toList();
        bareLines = reports.stream().map(Line::of).toList();
    }

    @Override
    public double system() throws Exception {
        surroundings.settle();
        return stopwatch.perSecond(lines, this::postAll);
    }

    private void postAll() throws Exception {
        List<Callable<Long>> posts = new ArrayList<>();
        bodies.forEach(body -> posts.add(() -> post.post("/v1/reports", body)));
        long accepted = 0;
        for (Future<Long> answer : senders.invokeAll(posts)) {
            accepted += answer.get();
        }
        if (accepted < MOST * lines) {
            throw new IllegalStateException("only " + accepted + " of " + lines + " lines were accepted");
        }
    }

    @Override
    public double floor() throws Exception {
        surroundings.settle();
        return stopwatch.perSecond(lines, () -> producer.send(FLOOR_TOPIC, bareLines));
    }

    @Override
    public void close() {
        senders.close();
        producer.close();
        post.close();
        ingest.close();
        surroundings.close();
    }
}
