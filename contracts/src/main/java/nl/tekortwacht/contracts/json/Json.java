/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.json;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper of the contracts. */
public final class Json {

    /** Reads and writes all contracts; fields in the order of the records, nulls written, unknown fields ignored. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new ContractsModule())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();

    private Json() {}

    /** The value as one line of JSON in UTF-8. */
    public static byte[] bytes(Object value) {
        return WRITER.writeValueAsBytes(value);
    }

    /** The value as one line of JSON. */
    public static String text(Object value) {
        return WRITER.writeValueAsString(value);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws tools.jackson.core.JacksonException if it is not the JSON of the type
     */
    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws tools.jackson.core.JacksonException if it is not the JSON of the type
     */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
