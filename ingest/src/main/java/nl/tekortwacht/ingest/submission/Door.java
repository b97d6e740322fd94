/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

/** Where lines come in. */
public enum Door {
    /** A request. */
    HTTP("http"),
    /** Records of one partition of a topic. */
    KAFKA("kafka"),
    /** A line that was refused before, mended. */
    QUARANTINE("quarantine");

    private final String label;

    Door(String label) {
        this.label = label;
    }

    /** The name in receipts. */
    public String label() {
        return label;
    }

    /** The door of this name. */
    public static Door ofLabel(String label) {
        for (Door door : values()) {
            if (door.label.equals(label)) {
                return door;
            }
        }
        throw new IllegalArgumentException("must be http, kafka or quarantine");
    }
}
