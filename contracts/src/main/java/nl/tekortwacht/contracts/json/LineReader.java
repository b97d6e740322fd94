/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.report.RawLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Reads one line of NDJSON into field names and values, without judging them. */
public final class LineReader {

    /** What came of reading a line. */
    public sealed interface Result {

        /** The line is a JSON object. */
        record Line(RawLine line) implements Result {}

        /** It is not. */
        record NotJson(long number, String reason) implements Result {}
    }

    private LineReader() {}

    /** Reads the line; nothing but one JSON object may stand in it. */
    public static Result read(long number, String line) {
        try (JsonParser in = Json.MAPPER.createParser(line)) {
            return read(number, in);
        } catch (JacksonException e) {
            return new Result.NotJson(number, "not JSON: " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            return notANumber(number);
        }
    }

    /** Reads the line, in UTF-8; nothing but one JSON object may stand in it. */
    public static Result read(long number, byte[] line) {
        try (JsonParser in = Json.MAPPER.createParser(line)) {
            return read(number, in);
        } catch (JacksonException e) {
            return new Result.NotJson(number, "not JSON: " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            return notANumber(number);
        }
    }

    /** Jackson lets this one through as it is when an exponent is beyond all measure. */
    private static Result notANumber(long number) {
        return new Result.NotJson(number, "not JSON: a number is out of all range");
    }

    private static Result read(long number, JsonParser in) {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            return new Result.NotJson(number, "not JSON: a line must be one object, { … }");
        }
        Map<String, @Nullable Object> fields = object(in);
        if (in.nextToken() != null) {
            return new Result.NotJson(number, "not JSON: something follows the object");
        }
        return new Result.Line(new RawLine(number, fields));
    }

    private static Map<String, @Nullable Object> object(JsonParser in) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            if (fields.containsKey(name)) {
                throw new StreamReadException(in, "the field '" + name + "' stands there twice");
            }
            fields.put(name, value(in));
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_STRING -> in.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> integer(in);
            case VALUE_NUMBER_FLOAT -> decimal(in);
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            default -> null;
        };
    }

    private static BigInteger integer(JsonParser in) {
        return in.getBigIntegerValue();
    }

    private static BigDecimal decimal(JsonParser in) {
        return in.getDecimalValue();
    }

    private static List<@Nullable Object> array(JsonParser in) {
        List<@Nullable Object> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(in));
        }
        return values;
    }
}
