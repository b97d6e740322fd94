/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.json.LineReader;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.ingest.line.ReceivedLine;
import tools.jackson.core.type.TypeReference;

/** Good lines of each type, and ways to spoil them. JSON is written with single quotes to be readable in Java. */
public final class Lines {

    /** When the lines are received: a Friday, before noon in Amsterdam. */
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    public static final List<String> REGISTRY = List.of(
            json("{'type':'product','product':'RVG:1','name':'Testazine 5 mg','mah':'mah:acme'}"),
            json("{'type':'product','product':'RVG:2','name':'Testazine 10 mg','mah':'mah:other'}"),
            json("{'type':'product','product':'RVG:3','mah':'mah:acme','validFrom':'2026-12-01'}"),
            json("{'type':'article','article':'ZI:100','product':'RVG:1','unitsPerPack':30}"),
            json("{'type':'article','article':'ZI:200','product':'RVG:2','unitsPerPack':9007199254740991}"),
            json("{'type':'party','party':'wholesaler:w1','name':'Wholesaler One','fullLine':true}"),
            json("{'type':'party','party':'pharmacy:p1','kind':'community'}"));

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private Lines() {}

    public static Registry registry() {
        return Registry.of(REGISTRY.stream()
                .map(line -> Json.read(line, RegistryLine.class))
                .toList());
    }

    /** A good stock line with these fields instead. */
    public static String stock(String reportId, String... instead) {
        return line(
                "{'type':'stock','reporter':'wholesaler:w1','product':'RVG:1','date':'2026-11-20','onHand':1200}",
                reportId,
                instead);
    }

    /** A good order line with these fields instead. */
    public static String order(String reportId, String... instead) {
        return line(
                "{'type':'order','reporter':'pharmacy:p1','product':'RVG:1','date':'2026-11-20','ordered':60,'delivered':0}",
                reportId,
                instead);
    }

    /** A good notification with these fields instead. */
    public static String notification(String reportId, String... instead) {
        return line(
                "{'type':'notification','reporter':'mah:acme','product':'RVG:1','kind':'INTERRUPTION','start':'2027-02-01','cause':'OTHER'}",
                reportId,
                instead);
    }

    /** A retraction by the product's holder with these fields instead. */
    public static String retraction(String reportId, String... instead) {
        return line("{'type':'retraction','reporter':'mah:acme','product':'RVG:1'}", reportId, instead);
    }

    /** The line as the intake gets it. */
    public static ReceivedLine received(long number, String line) {
        return switch (LineReader.read(number, line)) {
            case LineReader.Result.Line read -> new ReceivedLine.Parsed(read.line(), line);
            case LineReader.Result.NotJson not -> new ReceivedLine.Unreadable(number, not.reason(), line);
        };
    }

    /** The lines as the intake gets them, numbered from 1. */
    public static List<ReceivedLine> received(List<String> lines) {
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> received(i + 1, lines.get(i)))
                .toList();
    }

    public static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    private static String line(String good, String reportId, String... instead) {
        Map<String, Object> fields = Json.MAPPER.readValue(json(good), FIELDS);
        fields.put("reportId", reportId);
        for (String more : instead) {
            fields.putAll(Json.MAPPER.readValue(json("{" + more + "}"), FIELDS));
        }
        return Json.text(fields);
    }
}
