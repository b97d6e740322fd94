/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of a message in one language. What is not known is left out. */
final class Lines {

    private final Wording wording;
    private final List<Fact> facts = new ArrayList<>();
    private @Nullable String note;

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
            facts.add(Fact.of(wording.say("label." + label), value));
        }
    }

    void note(String key) {
        note = wording.say(key);
    }

    /** The label with several items; nothing if there are none. */
    void list(String label, List<String> items) {
        if (!items.isEmpty()) {
            facts.add(Fact.of(wording.say("label." + label), items));
        }
    }

    List<Fact> facts() {
        return facts;
    }

    @Nullable
    String note() {
        return note;
    }
}
