/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;

class SessionCookiesTest {

    private static final String ID = "A".repeat(43);

    @ParameterizedTest
    @ValueSource(strings = {"https://tekort.example.org", "https://localhost:8443", "http://tekort.example.org"})
    void everywhereButOnThisMachineCookiesAreOfThisHostAloneAndGoOverHttpsOnly(String publicUrl) {
        SessionCookies cookies = new SessionCookies(URI.create(publicUrl));
        MockServerHttpResponse response = new MockServerHttpResponse();
        cookies.setSession(response, ID);
        cookies.setSignIn(response, ID, Duration.ofMinutes(10));

        assertThat(response.getCookies()).containsOnlyKeys("__Host-tekortwacht", "__Host-tekortwacht-sign-in");
        assertThat(response.getCookies().toSingleValueMap().values()).allSatisfy(cookie -> {
            assertThat(cookie.isSecure()).isTrue();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080"})
    void onThisMachinePlainHttpWillDo(String publicUrl) {
        MockServerHttpResponse response = new MockServerHttpResponse();
        new SessionCookies(URI.create(publicUrl)).setSession(response, ID);

        ResponseCookie cookie = Objects.requireNonNull(response.getCookies().getFirst("tekortwacht"));
        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.isHttpOnly()).isTrue();
    }

    @Test
    void whatCannotBeAnIdIsNotLookedUp() {
        SessionCookies cookies = new SessionCookies(URI.create("http://localhost:8080"));

        for (String value : new String[] {"", "short", ID + "A", "' or true --".repeat(4)}) {
            assertThat(cookies.session(MockServerHttpRequest.get("/")
                            .cookie(new HttpCookie("tekortwacht", value))
                            .build()))
                    .isEmpty();
        }
    }
}
