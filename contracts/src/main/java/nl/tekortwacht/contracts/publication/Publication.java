/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of each answer is for whom. It is a list of what may be shown: a field that nobody thought about is shown to
 * nobody. {@code docs/publication.md} shows the list.
 */
public final class Publication {

    private static final String FILE = "/nl/tekortwacht/contracts/publication.txt";

    private final List<PublishedField> fields;
    private final Map<String, Map<Circle, Shape>> shapes = new LinkedHashMap<>();

    /**
     * A publication of these fields.
     *
     * @throws IllegalArgumentException if a field is there twice
     */
    public Publication(List<PublishedField> fields) {
        this.fields = List.copyOf(fields);
        Set<String> seen = new HashSet<>();
        for (PublishedField field : fields) {
            if (!seen.add(field.answer() + " " + field.path())) {
                throw new IllegalArgumentException(field.answer() + " " + field.path() + " is there twice");
            }
            shapes.computeIfAbsent(field.answer(), this::ofEachCircle);
        }
    }

    /** The publication that is in force. Reads a file. */
    public static Publication inForce() {
        try (InputStream in = Objects.requireNonNull(Publication.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Publication(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PublishedField::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Circle, Shape> ofEachCircle(String answer) {
        Map<Circle, Shape> byCircle = new EnumMap<>(Circle.class);
        for (Circle circle : Circle.values()) {
            byCircle.put(
                    circle,
                    Shape.of(fields.stream()
                            .filter(field -> field.answer().equals(answer) && circle.sees(field.seenBy()))
                            .map(PublishedField::path)
                            .toList()));
        }
        return byCircle;
    }

    /** All fields, in the order of the list. */
    public List<PublishedField> fields() {
        return fields;
    }

    /** What the circle sees of the answer; empty if the list does not know the answer. */
    public Optional<Shape> of(String answer, Circle circle) {
        @Nullable Map<Circle, Shape> byCircle = shapes.get(answer);
        return byCircle == null ? Optional.empty() : Optional.ofNullable(byCircle.get(circle));
    }
}
