/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Tries inputs. One that takes too long is a finding like one that throws. */
public final class Fuzzed {

    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final long SEED = 20_261_122;
    private static final int SHOWN_BYTES = 4_096;
    private static final Path FINDINGS = Path.of("target", "fuzz-findings");

    private Fuzzed() {}

    /** Tries one input. */
    public static void once(byte[] input, Consumer<byte[]> check) {
        Duration took = Watch.over(input, check);
        if (took.compareTo(SLOW) > 0) {
            // The first input of all loads the classes.
            took = Watch.over(input, check);
        }
        if (took.compareTo(SLOW) > 0) {
            throw new AssertionError("took " + took + " of the processor");
        }
    }

    /** Tries as many spoiled forms of good inputs, the same ones each time. */
    public static void mutations(List<byte[]> good, int count, Consumer<byte[]> check) {
        good.forEach(input -> tried(input, "a good input", check));
        Mutations mutations = new Mutations(good, SEED);
        for (int i = 0; i < count; i++) {
            tried(mutations.next(), "seed " + SEED + ", mutation " + i, check);
        }
    }

    private static void tried(byte[] input, String which, Consumer<byte[]> check) {
        try {
            once(input, check);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(which + ": " + e + "; input " + kept(input), e);
        }
    }

    /** Where the input is kept, and, if it is short, the input itself. */
    static String kept(byte[] input) {
        try {
            Files.createDirectories(FINDINGS);
            Path file = FINDINGS.resolve("input-" + Integer.toHexString(Arrays.hashCode(input)));
            Files.write(file, input);
            return input.length <= SHOWN_BYTES
                    ? file + " = " + Base64.getEncoder().encodeToString(input)
                    : file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
