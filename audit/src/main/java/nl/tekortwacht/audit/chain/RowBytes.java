/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.chain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a row: of each field its length in UTF-8 as four bytes, the highest first, and then the field; a field that
 * is not there has the length -1. So no two rows have the same bytes.
 */
final class RowBytes {

    private RowBytes() {}

    static byte[] of(Map<String, @Nullable String> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String field : fields.values()) {
            byte[] text = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            int length = field == null ? -1 : text.length;
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            bytes.writeBytes(text);
        }
        return bytes.toByteArray();
    }
}
