/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Good inputs, spoiled at random: bits flipped, pieces cut out, doubled, moved between inputs, odd words put in. */
final class Mutations {

    private static final List<String> WORDS = List.of(
            "\u0000",
            "\uFEFF",
            "\uFFFD",
            "\"",
            "'",
            "\\",
            "\\u0000",
            "\\ud800",
            "{",
            "}",
            "[",
            "]",
            ",",
            ";",
            "\t",
            "\r\n",
            "\n",
            "null",
            "true",
            "-0",
            "1e999999999",
            "1e-999999999",
            "99999999999999999999",
            "9".repeat(1_100),
            "NaN",
            "0000-00-00",
            "+999999999-12-31",
            "9999-12-31T23:59:59.999999999Z",
            "*x",
            "&x",
            "!!int",
            "<![CDATA[",
            "&lt;",
            "%00",
            "%",
            "&",
            "=",
            "+",
            "é",
            "😀",
            "[".repeat(600),
            "RVG:1",
            "mah:acme",
            "\u202e",
            "=1+1",
            "1.234,5");
    private static final byte[] ODD_BYTES = {
        0, 1, '\n', '\r', '"', (byte) 0x7f, (byte) 0x80, (byte) 0xc0, (byte) 0xfe, -1
    };

    private final Random random;
    private final List<byte[]> good;

    Mutations(List<byte[]> good, long seed) {
        this.good = good;
        this.random = new Random(seed);
    }

    byte[] next() {
        byte[] bytes = pick().clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = mutate(bytes);
        }
        return bytes;
    }

    private byte[] mutate(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
        byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, at);
            case 1 -> joined(bytes, at, word, at);
            case 2 -> joined(bytes, at, word, to);
            case 3 -> joined(bytes, at, new byte[0], to);
            case 4 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
            case 5 -> joined(bytes, at, new byte[] {ODD_BYTES[random.nextInt(ODD_BYTES.length)]}, at);
            case 6 -> Arrays.copyOf(bytes, at);
            default -> spliced(bytes, at);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] spliced(byte[] bytes, int at) {
        byte[] other = pick();
        return joined(
                bytes, at, Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length), bytes.length);
    }

    private byte[] pick() {
        return good.get(random.nextInt(good.size()));
    }

    /** The bytes up to {@code end}, the middle, and the bytes from {@code resume} on. */
    private static byte[] joined(byte[] bytes, int end, byte[] middle, int resume) {
        byte[] joined = Arrays.copyOf(bytes, end + middle.length + bytes.length - resume);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(bytes, resume, joined, end + middle.length, bytes.length - resume);
        return joined;
    }
}
