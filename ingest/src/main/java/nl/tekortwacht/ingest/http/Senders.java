/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.ingest.submission.Sender;

/** Who sends, by what the request was granted. */
final class Senders {

    private Senders() {}

    static Sender of(Grant grant) {
        return new Sender(grant.caller().id(), grant.onlyParty().orElse(null));
    }
}
