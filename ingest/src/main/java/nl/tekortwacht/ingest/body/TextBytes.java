/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.body;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a text into UTF-8 as they stream in. A byte-order mark decides which encoding they have, else the
 * named one, else zero bytes between plain letters (UTF-16); else they are passed on as they are. Holds back the first
 * {@link Opening#LENGTH} bytes until it is clear what they are.
 */
public final class TextBytes {

    private static final byte[] NOTHING = {};

    private final @Nullable Charset named;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private @Nullable Opening opening;
    private @Nullable CharsetDecoder decoder;
    private boolean isNamed;
    private byte[] undecoded = NOTHING;

    /** Bytes that someone says are in this encoding; null = nobody says. */
    public TextBytes(@Nullable Charset named) {
        this.named = named;
    }

    /** The UTF-8 of the bytes so far that was not given before; nothing while it is not clear what they are. */
    public byte[] next(byte[] piece) {
        if (opening != null) {
            return decode(piece, false);
        }
        start.writeBytes(piece);
        return start.size() < Opening.LENGTH ? NOTHING : begin(false);
    }

    /** The UTF-8 that is left at the end. */
    public byte[] end() {
        return opening == null ? begin(true) : decode(NOTHING, true);
    }

    /** What the text is; null while that is not clear. */
    public @Nullable Opening opening() {
        return opening;
    }

    /** Whether the encoding was named or marked, so that it is not for the reader to guess. */
    public boolean isNamed() {
        return isNamed;
    }

    /** Whether bytes that are no text in their encoding come out as U+FFFD. */
    public boolean isDecoded() {
        return decoder != null;
    }

    private byte[] begin(boolean isEnd) {
        byte[] all = start.toByteArray();
        start.reset();
        opening = Opening.of(all);
        ByteOrder order = ByteOrder.of(all);
        Charset charset = order.length > 0 || named == null ? order.charset : named;
        isNamed = charset != null;
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
        }
        return decode(Arrays.copyOfRange(all, order.length, all.length), isEnd);
    }

    private byte[] decode(byte[] piece, boolean isEnd) {
        CharsetDecoder bytes = decoder;
        if (bytes == null) {
            return piece;
        }
        ByteBuffer in = ByteBuffer.allocate(undecoded.length + piece.length)
                .put(undecoded)
                .put(piece)
                .flip();
        CharBuffer out = CharBuffer.allocate((int) (in.remaining() * (double) bytes.maxCharsPerByte()) + 4);
        bytes.decode(in, out, isEnd);
        if (isEnd) {
            bytes.flush(out);
        }
        undecoded = new byte[in.remaining()];
        in.get(undecoded);
        return out.flip().toString().getBytes(StandardCharsets.UTF_8);
    }
}
