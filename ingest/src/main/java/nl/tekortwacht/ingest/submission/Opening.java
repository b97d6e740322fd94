/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import java.util.UUID;

/** What came of opening a submission. */
public sealed interface Opening {

    /** It is open. */
    record Opened() implements Opening {}

    /** It is not: another one of the same key is. */
    record Running(UUID first) implements Opening {}

    /** It is not: another one of the same key is complete. */
    record Answered(UUID first, Fingerprint fingerprint, Answer answer) implements Opening {}
}
