/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.tekortwacht.detection.store.Arrival;
import nl.tekortwacht.detection.store.Origin;
import nl.tekortwacht.detection.store.Partition;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final String ORDER = "{\"type\":\"order\",\"reportId\":\"a-1\",\"reporter\":\"pharmacy:02001234\","
            + "\"product\":\"RVG:117142\",\"receivedAt\":\"2026-11-20T10:00:00Z\",\"date\":\"2026-11-20\","
            + "\"ordered\":60,\"delivered\":0,\"supplier\":\"wholesaler:w1\",\"shade\": \"blue\"}";

    @Test
    void aReportKeepsTheTextItCameIn() {
        Arrival arrival = read(ORDER.getBytes(StandardCharsets.UTF_8));

        assertThat(arrival).isInstanceOfSatisfying(Arrival.Reported.class, reported -> {
            assertThat(reported.origin()).isEqualTo(new Origin(new Partition("reports", 3), 41));
            assertThat(reported.logged().body()).isEqualTo(ORDER);
            assertThat(reported.logged().report().key()).hasToString("pharmacy:02001234/a-1");
        });
    }

    @Test
    void escapesAreReadBeforeTheyAreKept() {
        Arrival arrival = read(ORDER.replace("blue", "\\u00e9\\\\u0000").getBytes(StandardCharsets.UTF_8));

        assertThat(arrival).isInstanceOf(Arrival.Unreadable.class);
        assertThat(read(ORDER.replace("blue", "bl\\u00e9u").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Arrival.Reported.class,
                        reported -> assertThat(reported.logged().body()).contains("bl\u00e9u"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"type\":",
                "{\"type\":\"rumour\"}",
                "{\"type\":\"order\"}",
                "{\"type\":\"retraction\",\"reportId\":\"a\",\"reporter\":\"mah:a\",\"product\":\"RVG:1\"}"
            })
    void whatIsNoReportIsUnreadable(String text) {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Arrival.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void whatTheDatabaseCannotKeepIsUnreadable(String escape) {
        assertThat(read(ORDER.replace("blue", escape).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Arrival.Unreadable.class);
    }

    @Test
    void whatItSaysOfARecordCanBeKeptToo() {
        byte[] noText = ORDER.replace("blue", "b??e").getBytes(StandardCharsets.ISO_8859_1);
        noText[ORDER.indexOf("blue") + 1] = (byte) 0xf4;
        noText[ORDER.indexOf("blue") + 2] = (byte) 0xbf;
        assertThat(read(noText)).isInstanceOf(Arrival.Unreadable.class);

        assertThat(read(ORDER.replace("pharmacy:", "\\ud800\\u0000").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Arrival.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .contains("?\u2400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T10:00:00.123456789Z", "1970-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void aReceiptOutOfRangeIsUnreadable(String receivedAt) {
        assertThat(read(ORDER.replace("2026-11-20T10:00:00Z", receivedAt).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Arrival.Unreadable.class);
    }

    @Test
    void bytesThatAreNoTextAndNoValueAtAllAreUnreadable() {
        assertThat(read(new byte[] {(byte) 0xff, 0, 1})).isInstanceOf(Arrival.Unreadable.class);
        assertThat(ReportReader.read(new ConsumerRecord<>("reports", 3, 41, null, null)))
                .isInstanceOf(Arrival.Unreadable.class);
    }

    private static Arrival read(byte[] value) {
        return ReportReader.read(new ConsumerRecord<>("reports", 3, 41, null, value));
    }
}
