/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.tekortwacht.audit.chain.Anchor;
import nl.tekortwacht.audit.chain.Head;
import nl.tekortwacht.audit.event.Sha256;
import nl.tekortwacht.contracts.json.Json;
import tools.jackson.core.JacksonException;

/** Anchors as they are on the topic: one line of JSON each. */
final class AnchorJson {

    private record Line(LocalDate day, long seq, String hash, Instant anchoredAt, String service) {}

    private AnchorJson() {}

    static byte[] bytes(Anchor anchor) {
        Head head = anchor.head();
        return Json.bytes(new Line(head.day(), head.seq(), head.hash().hex(), anchor.at(), anchor.service()));
    }

    /** Empty if it is not an anchor. */
    static Optional<Anchor> read(byte[] json) {
        try {
            Line line = Json.read(json, Line.class);
            Head head = new Head(line.day, line.seq, new Sha256(line.hash));
            return Optional.of(new Anchor(head, line.anchoredAt, line.service));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
