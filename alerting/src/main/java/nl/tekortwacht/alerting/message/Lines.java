/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a message in one language. What is not known is left out. */
final class Lines {

    private final Wording wording;
    private final StringBuilder lines = new StringBuilder();

    Lines(Wording wording) {
        this.wording = wording;
    }

    void fact(String label, @Nullable LocalDate day) {
        fact(label, day == null ? null : wording.day(day));
    }

    void fact(String label, @Nullable BigDecimal number) {
        fact(label, number == null ? null : wording.number(number));
    }

    void fact(String label, @Nullable String value) {
        if (value != null) {
            line(wording.say("label." + label) + ": " + value);
        }
    }

    void sentence(String key) {
        line(wording.say(key));
    }

    /** The label, and below it a line for each; nothing if there are none. */
    void list(String label, List<String> items) {
        if (!items.isEmpty()) {
            line(wording.say("label." + label) + ":");
            items.forEach(item -> line("- " + item));
        }
    }

    private void line(String text) {
        lines.append(text).append('\n');
    }

    /** All of them; each ends with a line feed. */
    String text() {
        return lines.toString();
    }
}
