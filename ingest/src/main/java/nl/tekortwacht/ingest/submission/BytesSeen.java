/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes the fingerprint of bytes as they pass. Not for use by several threads at once. */
public final class BytesSeen {

    private final MessageDigest sha256;
    private long count;

    /** None seen yet. */
    public BytesSeen() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** These pass next. */
    public void add(byte[] bytes) {
        sha256.update(bytes);
        count += bytes.length;
    }

    /** The fingerprint of all that passed; asked once, at the end. */
    public Fingerprint fingerprint() {
        return new Fingerprint(count, HexFormat.of().formatHex(sha256.digest()));
    }
}
