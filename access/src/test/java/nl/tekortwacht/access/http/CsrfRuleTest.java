/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import nl.tekortwacht.access.session.LiveSession;
import nl.tekortwacht.access.session.Person;
import nl.tekortwacht.access.session.Secrets;
import nl.tekortwacht.access.session.Session;
import nl.tekortwacht.contracts.access.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class CsrfRuleTest {

    private static final long SEED = 81122;
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final LiveSession SESSION = session();

    private static LiveSession session() {
        String id = new Secrets(new Random(SEED)).next();
        Caller caller = new Caller(Caller.Kind.PERSON, "login:1", Set.of(), null, Set.of());
        return new LiveSession(
                id, new Session(Secrets.hash(id), new Person(caller, "Anna"), NINE, NINE, NINE.plusSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://tekort.example.org, https://tekort.example.org, true",
        "https://Tekort.example.org:443, https://tekort.example.org, true",
        "http://localhost:80, http://localhost, true",
        "https://tekort.example.org:8443, https://tekort.example.org:8443, true",
        "https://tekort.example.org, https://tekort.example.org:8443, false",
        "https://tekort.example.org, http://tekort.example.org, false",
        "https://tekort.example.org, https://tekort.example.org.elsewhere.example, false",
        "https://tekort.example.org, https://other.example.org, false"
    })
    void whereAPageIsFromIsComparedAsBrowsersSayIt(String publicUrl, String origin, boolean isOurs) {
        MockServerHttpRequest request = MockServerHttpRequest.post("/v1/stocks")
                .header("Origin", origin)
                .header(CsrfRule.HEADER, SESSION.proof())
                .build();

        assertThat(new CsrfRule(URI.create(publicUrl)).isKept(request, SESSION)).isEqualTo(isOurs);
    }

    @ParameterizedTest
    @CsvSource({"GET, true", "HEAD, true", "OPTIONS, true", "POST, false", "PUT, false", "PATCH, false", "DELETE, false"
    })
    void whatOnlyLooksNeedsNoProof(String method, boolean isKept) {
        MockServerHttpRequest request = MockServerHttpRequest.method(
                        org.springframework.http.HttpMethod.valueOf(method), "/v1/stocks")
                .build();

        assertThat(new CsrfRule(URI.create("https://tekort.example.org")).isKept(request, SESSION))
                .isEqualTo(isKept);
    }
}
