/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.ndjson;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.tekortwacht.audit.chain.ChainRow;
import nl.tekortwacht.audit.chain.RowFields;
import nl.tekortwacht.audit.event.Sha256;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** A row as a line of JSON: its fields as the texts that are hashed, in that order, then the two hashes. */
public final class ExportLine {

    private static final String PREVIOUS = "previous";
    private static final String HASH = "hash";
    private static final TypeReference<LinkedHashMap<String, @Nullable String>> TEXTS = new TypeReference<>() {};

    private ExportLine() {}

    /** The line, with its end. */
    public static String text(ChainRow row) {
        return Json.text(fields(row)) + "\n";
    }

    /** What is on the line. */
    public static Map<String, @Nullable String> fields(ChainRow row) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>(row.fields());
        fields.put(PREVIOUS, row.previous().hex());
        fields.put(HASH, row.hash().hex());
        return fields;
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static ChainRow read(String line) {
        try {
            Map<String, @Nullable String> all = Json.MAPPER.readValue(line, TEXTS);
            Map<String, @Nullable String> fields = new LinkedHashMap<>();
            RowFields.NAMES.forEach(name -> fields.put(name, all.get(name)));
            return new ChainRow(
                    LocalDate.parse(required(all, "day")),
                    Long.parseLong(required(all, "seq")),
                    Collections.unmodifiableMap(fields),
                    new Sha256(required(all, PREVIOUS)),
                    new Sha256(required(all, HASH)));
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("not a line of an export", e);
        }
    }

    private static String required(Map<String, @Nullable String> fields, String name) {
        String field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("a line of an export has the field " + name);
        }
        return field;
    }
}
