/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;

/** Good inputs to begin with. JSON is written with single quotes to be readable in Java. */
public final class Samples {

    /** When lines are received. */
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    /** Registry lines of each type. */
    public static final List<String> REGISTRY = json(
            "{'type':'product','product':'RVG:1','name':'Testazine 5 mg','substance':'testazine','strength':'5 mg',"
                    + "'form':'tablet','route':'oral','atc':'J05AF06','mah':'mah:acme','group':'G',"
                    + "'prescriptionOnly':true,'shelfLifeMonths':36,'parallel':false,'personalised':false,"
                    + "'collegialPreparation':false,'criticality':'orange','careSetting':'both',"
                    + "'onMarketSince':'2012-01-01','validFrom':'2020-01-01','recordedAt':'2020-02-01T00:00:00Z'}",
            "{'type':'article','article':'ZI:100','product':'RVG:1','unitsPerPack':30}",
            "{'type':'party','party':'wholesaler:w1','name':'Wholesaler One','kind':'x','region':'y','fullLine':true}",
            "{'type':'party','party':'pharmacy:p1','kind':'community'}");

    /** Reports of each type. */
    public static final List<String> REPORTS = json(
            "{'type':'stock','reportId':'s1','reporter':'wholesaler:w1','product':'RVG:1','date':'2026-11-20',"
                    + "'onHand':1200,'delivered12m':9000,'stocked':true,'expectedResupply':'2026-12-01',"
                    + "'receivedAt':'2026-11-20T10:00:00Z'}",
            "{'type':'stock','reportId':'s2','reporter':'pharmacy:p1','article':'ZI:100','date':'2026-11-20','onHand':1,"
                    + "'replaces':'s1'}",
            "{'type':'order','reportId':'o1','reporter':'pharmacy:p1','product':'RVG:1','date':'2026-11-20',"
                    + "'ordered':60,'delivered':0,'supplier':'wholesaler:w1'}",
            "{'type':'notification','reportId':'n1','reporter':'mah:acme','product':'RVG:1','kind':'INTERRUPTION',"
                    + "'start':'2027-02-01','end':'2027-04-01','cause':'OTHER','marketShare':0.35,'remarks':'é 😀',"
                    + "'receivedAt':'2026-11-20T10:00:00Z'}",
            "{'type':'notification','reportId':'n2','reporter':'mah:acme','product':'RVG:1','kind':'CESSATION',"
                    + "'start':'2027-02-01','cause':'QUALITY','replaces':'n1','receivedAt':'2026-11-20T11:00:00Z'}",
            "{'type':'retraction','reportId':'r1','reporter':'mah:acme','product':'RVG:1','retracts':'n2',"
                    + "'receivedAt':'2026-11-20T12:00:00Z'}");

    private Samples() {}

    /** The registry of {@link #REGISTRY}. */
    public static Registry registry() {
        return Registry.of(REGISTRY.stream()
                .map(line -> Json.read(line, RegistryLine.class))
                .toList());
    }

    /** With double quotes. */
    public static List<String> json(String... singleQuoted) {
        return Arrays.stream(singleQuoted).map(line -> line.replace('\'', '"')).toList();
    }

    /** In UTF-8, one by one and all together. */
    public static List<byte[]> eachAndAll(List<String> lines) {
        return Stream.concat(lines.stream(), Stream.of(String.join("\n", lines)))
                .map(Samples::utf8)
                .toList();
    }

    /** Each in UTF-8, after a byte that says how to cut it. */
    public static List<byte[]> cut(List<byte[]> inputs) {
        return inputs.stream().map(input -> prefixed(7, input)).toList();
    }

    /** The bytes after one more. */
    public static byte[] prefixed(int first, byte[] input) {
        byte[] bytes = new byte[input.length + 1];
        bytes[0] = (byte) first;
        System.arraycopy(input, 0, bytes, 1, input.length);
        return bytes;
    }

    /** In UTF-8. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
