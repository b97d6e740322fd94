/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Said;
import nl.tekortwacht.fuzz.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.ErrorResponseException;

/** Any query is understood, or answered with its faults and status 400. */
class QueryParametersFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, QueryParametersFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 20_000, QueryParametersFuzzTest::check);
    }

    static List<byte[]> good() {
        return List.of(
                Samples.utf8("text=a%20b&id=00000000-0000-0001-0000-000000000002&page=1&pageSize=20"),
                Samples.utf8("since=2026-11-20T10:00:00%2B01:00&kind=CESSATION&x=%C3%A9%F0%9F%98%80"));
    }

    private static void check(byte[] input) {
        String query = new String(input, StandardCharsets.UTF_8);
        URI uri;
        try {
            uri = new URI("http://localhost/v1/x?" + query);
        } catch (URISyntaxException e) {
            return;
        }
        QueryParameters parameters =
                new QueryParameters(MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.GET, uri)));
        try {
            parameters.text("text");
            parameters.uuid("id");
            parameters.instant("since");
            parameters.word("kind", NotificationKind.class);
            parameters.page();
            parameters.refuseFaults();
        } catch (ErrorResponseException e) {
            Map<String, Object> more = e.getBody().getProperties();
            if (e.getStatusCode() != HttpStatus.BAD_REQUEST || more == null) {
                throw e;
            }
            for (Object fault : (List<?>) Objects.requireNonNull(more.get("errors"))) {
                Said.isText(((Fault) fault).reason());
            }
        }
    }
}
