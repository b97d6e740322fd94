/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.tekortwacht.benchmarks.measure.Contest;
import nl.tekortwacht.benchmarks.measure.Stopwatch;
import nl.tekortwacht.benchmarks.running.Service;
import nl.tekortwacht.benchmarks.running.Surroundings;
import nl.tekortwacht.benchmarks.workload.CountryLines;
import nl.tekortwacht.contracts.report.Report;

/**
 * Intake that records its requests in the audit log, against intake that does not, on the same PostgreSQL and Kafka. Each
 * gets the next lines of the country, as no report may come twice.
 */
public final class AuditContest implements Contest {

    private static final int SENDERS = 4;
    private static final double MOST = 0.95;

    /**
     * How it is sent.
     *
     * @param lines report lines a round, of each side
     * @param perRequest the most lines in a request
     */
    public record Load(int lines, int perRequest) {}

    private final Surroundings surroundings;
    private final CountryLines country;
    private final Load load;
    private final Stopwatch stopwatch;
    private final Service audited;
    private final Service plain;
    private final LinePost auditedPost;
    private final LinePost plainPost;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

    private List<List<byte[]>> auditedBodies = List.of();
    private List<List<byte[]>> plainBodies = List.of();

    /**
     * Tells ingest the registry.
     *
     * @param surroundings closed with this, as are both services
     */
    public AuditContest(
            Surroundings surroundings,
            Service audited,
            Service plain,
            CountryLines country,
            Load load,
            Stopwatch stopwatch)
            throws Exception {
        this.surroundings = surroundings;
        this.audited = audited;
        this.plain = plain;
        this.country = country;
        this.load = load;
        this.stopwatch = stopwatch;
        this.auditedPost = new LinePost(audited.baseUrl(), Service::feed);
        this.plainPost = new LinePost(plain.baseUrl(), Service::feed);
        auditedPost.post("/v1/registry", LinePost.body(country.registry()));
    }

    @Override
    public void prepare() {
        auditedBodies = bodies();
        plainBodies = bodies();
    }

    private List<List<byte[]>> bodies() {
        return Senders.of(country.next(load.lines), SENDERS).stream()
                .map(this::requests)
                .toList();
    }

    private List<byte[]> requests(List<Report> reports) {
        List<byte[]> requests = new ArrayList<>();
        for (int from = 0; from < reports.size(); from += load.perRequest) {
            requests.add(LinePost.body(reports.subList(from, Math.min(reports.size(), from + load.perRequest))));
        }
        return requests;
    }

    @Override
    public double system() throws Exception {
        surroundings.settle();
        return stopwatch.perSecond(load.lines, () -> postAll(auditedPost, auditedBodies));
    }

    @Override
    public double floor() throws Exception {
        surroundings.settle();
        return stopwatch.perSecond(load.lines, () -> postAll(plainPost, plainBodies));
    }

    private void postAll(LinePost post, List<List<byte[]>> bodies) throws Exception {
        List<Callable<Long>> posts = new ArrayList<>();
        bodies.forEach(requests -> posts.add(() -> {
            long accepted = 0;
            for (byte[] body : requests) {
                accepted += post.post("/v1/reports", body);
            }
            return accepted;
        }));
        long accepted = 0;
        for (Future<Long> answer : senders.invokeAll(posts)) {
            accepted += answer.get();
        }
        if (accepted < MOST * load.lines) {
            throw new IllegalStateException("only " + accepted + " of " + load.lines + " lines were accepted");
        }
    }

    @Override
    public void close() {
        senders.close();
        auditedPost.close();
        plainPost.close();
        audited.close();
        plain.close();
        surroundings.close();
    }
}
