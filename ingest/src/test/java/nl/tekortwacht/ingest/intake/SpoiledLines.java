/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.util.List;
import java.util.Random;
import nl.tekortwacht.ingest.Lines;

/** Lines with one or two fields spoiled at random. */
final class SpoiledLines {

    private static final List<String> FIELDS = List.of(
            "type",
            "reportId",
            "reporter",
            "product",
            "article",
            "receivedAt",
            "replaces",
            "date",
            "onHand",
            "delivered12m",
            "stocked",
            "expectedResupply",
            "ordered",
            "delivered",
            "supplier",
            "kind",
            "start",
            "end",
            "cause",
            "marketShare",
            "remarks",
            "retracts");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-0",
            "-1",
            "0.0",
            "1e999999999",
            "1e-999999999",
            "1e99999999999",
            "9".repeat(900),
            "9".repeat(1_200),
            "''",
            "' '",
            "'\\u0000'",
            "'\\ud83d'",
            "'\\ude00\\ud83d'",
            "'" + "😀".repeat(60) + "'",
            "'0000-01-01'",
            "'9999-12-31'",
            "'9999-12-31T23:59:59.999999999Z'",
            "'-999999999-01-01T00:00:00+18:00'",
            "'RVG:2'",
            "'mah:'",
            "'r1'",
            "[]",
            "[[[[1]]]]",
            "{}",
            "{'a':{'b':null}}",
            "[".repeat(600) + "]".repeat(600));

    private SpoiledLines() {}

    static String next(Random random) {
        String id = "r" + random.nextInt(2_000);
        String at = "'receivedAt':'2026-11-20T10:00:00Z'";
        String good =
                switch (random.nextInt(4)) {
                    case 0 -> Lines.stock(id, at);
                    case 1 -> Lines.order(id, at);
                    case 2 -> Lines.notification(id, at);
                    default -> Lines.retraction(id, at, "'retracts':'r" + random.nextInt(2_000) + "'");
                };
        StringBuilder line = new StringBuilder(good.substring(0, good.length() - 1));
        for (int i = random.nextInt(3); i > 0; i--) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            String value = VALUES.get(random.nextInt(VALUES.size()));
            line.append(",\"").append(field).append("\":").append(Lines.json(value));
        }
        return line.append('}').toString();
    }
}
