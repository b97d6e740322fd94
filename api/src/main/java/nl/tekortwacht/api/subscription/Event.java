/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a subscriber can be told of; its end is always told to who was told its start. */
public enum Event {
    /** A shortage is announced; the announcement changes, or is taken back. */
    ANNOUNCED("announced", "ANNOUNCEMENT"),
    /** A shortage is confirmed, and is over. */
    CONFIRMED("confirmed", "CONFIRMATION"),
    /** How bad a shortage is. */
    SEVERITY("severity", "SEVERITY"),
    /** A product is unavailable, and may become a shortage; what becomes of it is told too. */
    SUSPECTED("suspected", "SUSPICION"),
    /** A product is expected to run out. */
    AT_RISK("atRisk", "AT_RISK");

    private final String wireName;
    private final String topic;

    Event(String wireName, String topic) {
        this.wireName = wireName;
        this.topic = topic;
    }

    /** The word in requests and answers. */
    public String wireName() {
        return wireName;
    }

    /** The word in the table, which is that of alerting. */
    public String topic() {
        return topic;
    }

    /** The event of that word, or empty if there is none. */
    public static Optional<Event> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(event -> event.wireName.equals(name))
                .findFirst();
    }

    /** The event of that word of the table, or empty if there is none. */
    public static Optional<Event> ofTopic(String topic) {
        return Arrays.stream(values())
                .filter(event -> event.topic.equals(topic))
                .findFirst();
    }

    /** All words, for people. */
    static String known() {
        return Arrays.stream(values()).map(Event::wireName).collect(Collectors.joining(", "));
    }
}
