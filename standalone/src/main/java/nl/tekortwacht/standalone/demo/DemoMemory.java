/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.standalone.embedded.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * What a demo remembers from one run to the next, in a file of its data folder.
 *
 * @param lastDay the last simulated day that was sent as a whole; null = none
 * @param webhookSecrets what the webhook messages of its pharmacy are signed with; none = not subscribed yet
 */
public record DemoMemory(
        long seed,
        int products,
        int pharmacies,
        LocalDate firstDay,
        int historyDays,
        @Nullable LocalDate lastDay,
        List<String> webhookSecrets) {

    /** Copies the secrets. */
    public DemoMemory {
        webhookSecrets = List.copyOf(webhookSecrets);
    }

    /** The same, one or more days further. */
    public DemoMemory upTo(LocalDate day) {
        return new DemoMemory(seed, products, pharmacies, firstDay, historyDays, day, webhookSecrets);
    }

    /** The same, with the secrets of its subscriptions. */
    public DemoMemory subscribed(List<String> secrets) {
        return new DemoMemory(seed, products, pharmacies, firstDay, historyDays, lastDay, secrets);
    }

    /** What is in the file, if there is one. */
    public static Optional<DemoMemory> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Json.read(Files.readAllBytes(file), DemoMemory.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Writes it, so that a reader sees either all of it or all of what was there before. */
    public void write(Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            OwnerOnly.create(unfinished);
            Files.write(unfinished, Json.bytes(this));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
