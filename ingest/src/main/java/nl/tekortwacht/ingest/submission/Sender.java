/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Who sends lines in.
 *
 * @param id of the caller, as access control knows it
 * @param onlyFor the party for which alone it reports, and whose receipts it sees; null if it reports for everybody
 */
public record Sender(String id, @Nullable PartyId onlyFor) {

    /** Records of Kafka, each of which has a sender of its own. */
    public static final Sender SEVERAL = new Sender("several", null);

    /** Whose submission it is: the party's, whichever of its people and machines sent it, else the caller's. */
    public String owner() {
        return onlyFor == null ? id : onlyFor.value();
    }

    /** Whether it may see what that owner sent in. */
    public boolean maySee(String owner) {
        return onlyFor == null || onlyFor.value().equals(owner);
    }

    /** Whether it is believed when it says that lines were received earlier, or for whom they are. */
    public boolean isTrusted() {
        return onlyFor == null;
    }
}
