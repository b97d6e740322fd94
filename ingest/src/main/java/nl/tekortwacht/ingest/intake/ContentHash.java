/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.nio.ByteBuffer;

/** A SHA-256 over the content of a report as it was sent; four numbers take less room than an array and compare. */
public record ContentHash(long first, long second, long third, long fourth) {

    /**
     * The hash of these bytes.
     *
     * @throws IllegalArgumentException if there are not 32
     */
    public static ContentHash ofBytes(byte[] bytes) {
        if (bytes.length != 4 * Long.BYTES) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + bytes.length);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new ContentHash(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }
}
