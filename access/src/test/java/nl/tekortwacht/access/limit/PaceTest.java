/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Pace pace = new Pace(new Pace.MinimumPace(500, Duration.ofSeconds(10)), nanos::get);

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void aByteNowAndThenIsTooSlow() {
        pace.want(1);
        for (int second = 0; second < 10; second++) {
            pass(1);
            pace.got(1);
            pace.want(1);
        }
        assertThat(pace.wasTooSlow()).isTrue();
    }

    @Test
    void enoughBytesInTheWindowAreFastEnough() {
        pace.want(Long.MAX_VALUE);
        pass(9);
        pace.got(500);
        pass(1);
        assertThat(pace.wasTooSlow()).isFalse();
        pass(10);
        assertThat(pace.wasTooSlow()).as("the next window counts by itself").isTrue();
    }

    @Test
    void theSenderDoesNotAnswerForTimeInWhichNobodyWantedMore() {
        pace.want(1);
        pass(1);
        pace.got(10);
        pass(9);
        assertThat(pace.wasTooSlow()).isFalse();
        pass(10);
        assertThat(pace.wasTooSlow()).isFalse();
        pace.want(1);
        pass(10);
        assertThat(pace.wasTooSlow()).isTrue();
    }
}
