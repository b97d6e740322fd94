/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import java.util.SplittableRandom;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Spoils lines so that they must be refused. Not for several threads at once. */
final class BadLines {

    private final SplittableRandom chance;
    private long made;

    BadLines(long seed) {
        chance = new SplittableRandom(seed);
    }

    /** A bad line after the good one, with an identity of its own. */
    Line like(Line good) {
        ReportKey key = new ReportKey(good.key().reporter(), new ReportId("bad-" + ++made));
        ObjectNode fields = (ObjectNode) Json.MAPPER.readTree(good.text());
        fields.put("reportId", key.reportId().value());
        return new Line(key, good.product(), spoil(fields), good.named(), true);
    }

    private String spoil(ObjectNode fields) {
        switch (chance.nextInt(4)) {
            case 0 -> fields.put("type", "rumour");
            case 1 -> fields.put("reporter", "mah:nobody-knows-them");
            case 2 -> fields.put("receivedAt", "yesterday");
            default -> {
                String whole = fields.toString();
                return whole.substring(0, whole.length() / 2);
            }
        }
        return fields.toString();
    }
}
