/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.chain;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.tekortwacht.audit.event.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A row of the chain, as it stands; whatever it says was not looked at but for its place.
 *
 * @param day of the chain, in UTC
 * @param seq the place in the day, from 1
 * @param fields the texts of {@link RowFields}, in their order
 * @param previous the hash of the row before it
 * @param hash SHA-256 of the previous hash and the bytes of this row
 */
public record ChainRow(LocalDate day, long seq, Map<String, @Nullable String> fields, Sha256 previous, Sha256 hash) {

    static ChainRow after(Head head, Map<String, @Nullable String> fields) {
        return new ChainRow(head.day(), head.seq() + 1, fields, head.hash(), hash(head.hash(), fields));
    }

    /** The chain up to this row. */
    public Head head() {
        return new Head(day, seq, hash);
    }

    /** Whether the row would be whole in that place, after that hash. */
    boolean fits(Sha256 before, long place) {
        if (place == seq) {
            return hash(before, fields).equals(hash);
        }
        Map<String, @Nullable String> moved = new LinkedHashMap<>(fields);
        moved.put(RowFields.SEQ, Long.toString(place));
        return hash(before, moved).equals(hash);
    }

    private static Sha256 hash(Sha256 previous, Map<String, @Nullable String> fields) {
        MessageDigest digest = Sha256.digest();
        digest.update(previous.bytes());
        digest.update(RowBytes.of(fields));
        return Sha256.ofBytes(digest.digest());
    }
}
