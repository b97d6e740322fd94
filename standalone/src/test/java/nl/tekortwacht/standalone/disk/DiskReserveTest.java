/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import nl.tekortwacht.standalone.http.DiskReserveFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DiskReserveTest {

    @TempDir
    private Path folder;

    @Test
    void isTouchedWhenLessIsFreeThanMustStay() {
        assertThat(new DiskReserve(folder, 1).isTouched()).isFalse();
        assertThat(new DiskReserve(folder, Long.MAX_VALUE).isTouched()).isTrue();
    }

    @Test
    void refusesTheStartOnAFullDiskAndSaysWhatToDo() {
        assertThatCode(() -> new DiskReserve(folder, 1).require()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new DiskReserve(folder, Long.MAX_VALUE).require())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("must stay free")
                .hasMessageContaining("Free some space");
    }

    @Test
    void onAFullDiskNothingIsTakenInAndReadingGoesOn() {
        DiskReserveFilter full = new DiskReserveFilter(new DiskReserve(folder, Long.MAX_VALUE));

        StepVerifier.create(full.filter(exchange(MockServerHttpRequest.get("/v1/shortages")), any -> Mono.empty()))
                .verifyComplete();
        MockServerWebExchange report = exchange(MockServerHttpRequest.post("/v1/reports"));
        StepVerifier.create(full.filter(report, any -> Mono.error(new IllegalStateException("taken in"))))
                .verifyComplete();
        assertThat(report.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(report.getResponse().getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("60");
        assertThat(report.getResponse().getBodyAsString().block()).contains("\"status\":503", "nearly full");
    }

    private static MockServerWebExchange exchange(MockServerHttpRequest.BaseBuilder<?> request) {
        return MockServerWebExchange.from(request.build());
    }
}
