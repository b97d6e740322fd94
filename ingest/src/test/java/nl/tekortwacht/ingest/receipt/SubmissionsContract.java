/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.ingest.Lines;
import nl.tekortwacht.ingest.Submitted;
import nl.tekortwacht.ingest.submission.Answer;
import nl.tekortwacht.ingest.submission.Ending;
import nl.tekortwacht.ingest.submission.Fingerprint;
import nl.tekortwacht.ingest.submission.Opening;
import nl.tekortwacht.ingest.submission.Submission;
import nl.tekortwacht.ingest.submission.Submissions;
import org.junit.jupiter.api.Test;

/** What all submissions keep to. */
public interface SubmissionsContract {

    /** Longer than these tests take. */
    Duration LEASE = Duration.ofMinutes(5);

    Ending ENDING =
            new Ending(Lines.NOW, new Fingerprint(7, "ab".repeat(32)), new Answer(202, "{\"lines\":1,\"at\":\"é\"}"));

    /** Submissions, among which none with the keys of these tests. */
    Submissions submissions();

    @Test
    default void withoutAKeyEachIsOpened() {
        assertThat(open(Submitted.request(), LEASE)).isEqualTo(new Opening.Opened());
        assertThat(open(Submitted.request(), LEASE)).isEqualTo(new Opening.Opened());
    }

    @Test
    default void aKeyIsTakenWhileItsRequestRunsAndAnsweredOnceItIsComplete() {
        String key = key();
        Submission first = Submitted.request(key);
        assertThat(open(first, LEASE)).isEqualTo(new Opening.Opened());
        assertThat(open(Submitted.request(key), LEASE)).isEqualTo(new Opening.Running(first.id()));

        submissions().complete(first.id(), ENDING).block();

        assertThat(open(Submitted.request(key), LEASE))
                .isEqualTo(new Opening.Answered(
                        first.id(), ENDING.fingerprint(), Objects.requireNonNull(ENDING.answer())));
    }

    @Test
    default void theKeyOfARequestThatBrokeOffIsFree() {
        String key = key();
        Submission first = Submitted.request(key);
        open(first, LEASE);

        submissions().interrupt(first.id(), Lines.NOW).block();

        assertThat(open(Submitted.request(key), LEASE)).isEqualTo(new Opening.Opened());
    }

    @Test
    default void theKeyOfARequestThatStandsStillIsFreeAndTheFirstDoesNotTakeItBack() {
        String key = key();
        Submission first = Submitted.request(key);
        open(first, LEASE);
        Submission second = Submitted.request(key);
        assertThat(open(second, Duration.ZERO)).isEqualTo(new Opening.Opened());

        submissions().complete(first.id(), ENDING).block();

        assertThat(open(Submitted.request(key), LEASE)).isEqualTo(new Opening.Running(second.id()));
    }

    @Test
    default void whatIsCompleteStaysSo() {
        String key = key();
        Submission first = Submitted.request(key);
        open(first, LEASE);
        submissions().complete(first.id(), ENDING).block();

        submissions().interrupt(first.id(), Lines.NOW).block();
        submissions().interruptStill(Duration.ZERO, Lines.NOW).block();

        assertThat(open(Submitted.request(key), LEASE)).isInstanceOf(Opening.Answered.class);
    }

    @Test
    default void whatStandsStillIsFoundToHaveBrokenOff() {
        String key = key();
        open(Submitted.request(key), LEASE);
        submissions().interruptStill(LEASE, Lines.NOW).block();
        assertThat(open(Submitted.request(key), LEASE)).isInstanceOf(Opening.Running.class);

        assertThat(submissions().interruptStill(Duration.ZERO, Lines.NOW).block())
                .isPositive();

        assertThat(open(Submitted.request(key), LEASE)).isEqualTo(new Opening.Opened());
    }

    private Opening open(Submission submission, Duration lease) {
        return Objects.requireNonNull(submissions().open(submission, lease).block());
    }

    private static String key() {
        return "key-" + UUID.randomUUID();
    }
}
