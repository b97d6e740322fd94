/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpStatusOutcomeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "100, NOT_UNDERSTOOD",
        "101, NOT_UNDERSTOOD",
        "103, NOT_UNDERSTOOD",
        "200, SENT",
        "201, SENT",
        "202, SENT",
        "203, SENT",
        "204, SENT",
        "205, SENT",
        "206, SENT",
        "226, SENT",
        "300, REDIRECTED",
        "301, REDIRECTED",
        "302, REDIRECTED",
        "303, REDIRECTED",
        "304, REDIRECTED",
        "307, REDIRECTED",
        "308, REDIRECTED",
        "400, REFUSED",
        "401, REFUSED",
        "402, REFUSED",
        "403, REFUSED",
        "404, REFUSED",
        "405, REFUSED",
        "406, REFUSED",
        "407, REFUSED",
        "408, REFUSED",
        "409, REFUSED",
        "410, ENDED_BY_RECEIVER",
        "411, REFUSED",
        "412, REFUSED",
        "413, REFUSED",
        "414, REFUSED",
        "415, REFUSED",
        "416, REFUSED",
        "417, REFUSED",
        "418, REFUSED",
        "421, REFUSED",
        "422, REFUSED",
        "423, REFUSED",
        "424, REFUSED",
        "425, REFUSED",
        "426, REFUSED",
        "428, REFUSED",
        "429, THROTTLED",
        "431, REFUSED",
        "451, REFUSED",
        "499, REFUSED",
        "500, SERVER_ERROR",
        "501, SERVER_ERROR",
        "502, THROTTLED",
        "503, THROTTLED",
        "504, THROTTLED",
        "505, SERVER_ERROR",
        "507, SERVER_ERROR",
        "508, SERVER_ERROR",
        "511, SERVER_ERROR",
        "599, SERVER_ERROR",
        "600, NOT_UNDERSTOOD",
        "999, NOT_UNDERSTOOD"
    })
    void eachStatusMeansSomething(int status, String meaning) {
        DeliveryOutcome outcome = HttpStatusOutcome.of(status, null);

        assertThat(outcome.name()).isEqualTo(meaning);
        assertThat(outcome.statusCode()).isEqualTo(status);
        assertThat(outcome instanceof DeliveryOutcome.GiveUp).isEqualTo(status == 410);
    }

    @ParameterizedTest
    @CsvSource({"429, true", "502, true", "503, true", "504, true", "500, false", "404, false", "302, false"})
    void onlyWhoIsThrottledIsHeededWhenItAsksForTime(int status, boolean heeded) {
        var later = (DeliveryOutcome.TryLater) HttpStatusOutcome.of(status, MINUTE);

        assertThat(later.retryAfter()).isEqualTo(heeded ? MINUTE : null);
    }

    @Test
    void whatIsNotAnAttemptIsOnlyTheRestOfAHost() {
        for (TryLaterReason reason : TryLaterReason.values()) {
            assertThat(reason.isAttempt()).isEqualTo(reason != TryLaterReason.HOST_RESTING);
        }
    }
}
