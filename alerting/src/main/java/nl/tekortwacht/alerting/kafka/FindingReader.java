/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.kafka;

import java.util.HexFormat;
import nl.tekortwacht.alerting.alert.Essentials;
import nl.tekortwacht.alerting.alert.Unreadable;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.Texts;
import nl.tekortwacht.contracts.json.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;

/** Reads a record as a finding event, or says why it is none. */
final class FindingReader {

    /** What a record is. */
    sealed interface Result {

        /** A finding event. */
        record Read(FindingEvent event) implements Result {}

        /** Something else. */
        record Failed(Unreadable unreadable) implements Result {}
    }

    private FindingReader() {}

    static Result read(ConsumerRecord<String, byte[]> entry) {
        byte[] value = entry.value();
        if (value == null) {
            return failed(entry, "no value");
        }
        try {
            String text = Texts.ofUtf8(value);
            // PostgreSQL keeps no NUL in a text, however it is written in JSON.
            if (text.contains("\\u0000")) {
                return failed(entry, "holds the character U+0000");
            }
            FindingEvent event = Json.read(text, FindingEvent.class);
            String missing = Essentials.missing(event);
            if (missing != null) {
                return failed(entry, missing + " is missing");
            }
            return text.contains("\\u") && !isPrintable(event)
                    ? failed(entry, "holds half a surrogate pair")
                    : new Result.Read(event);
        } catch (IllegalArgumentException e) {
            return failed(entry, String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            return failed(entry, "not a finding event: " + e.getOriginalMessage());
        }
    }

    private static boolean isPrintable(FindingEvent event) {
        String shown = event.toString();
        return shown.equals(Texts.printable(shown));
    }

    private static Result failed(ConsumerRecord<String, byte[]> entry, String reason) {
        byte[] value = entry.value();
        String hex = value == null ? "" : HexFormat.of().formatHex(value);
        return new Result.Failed(
                new Unreadable(entry.topic(), entry.partition(), entry.offset(), hex, Texts.printable(reason)));
    }
}
