/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.tekortwacht.standalone.signin.DemoPerson;

/** Where to look, in lines that can be clicked on or copied. */
final class DemoAddresses {

    private DemoAddresses() {}

    static List<String> of(URI baseUrl, Path data) {
        String inspector = "-H \"$auth\" ";
        String base = "http://localhost:" + baseUrl.getPort();
        return List.of(
                "",
                "  start page            " + base + "/",
                "  sign in               " + base + "/v1/sign-in   as one of these invented people:",
                people(),
                "  confirmed shortages   curl -s '" + base + "/v1/shortages?phase=CONFIRMED&pageSize=5'",
                "  as known in October   curl -s '" + base + "/v1/summary?asKnownAt=2025-10-01T18:00:00Z'",
                "  for what is not public (a token is good for ten minutes):",
                "                        auth=\"Authorization: Bearer $(./tekortwacht token --role inspector --data "
                        + data + ")\"",
                "  who is below norm     curl -s " + inspector + "'" + base
                        + "/v1/safety-stock-findings?verdict=BELOW&pageSize=5'",
                "  late notices          curl -s " + inspector + "'" + base
                        + "/v1/late-notices?sort=-lateByDays&pageSize=5'",
                "  why was who told      curl -s " + inspector + "'" + base + "/v1/alerts?decision=NOTIFY&pageSize=5'",
                "  changes, as they come curl -sN " + inspector + base + "/v1/events",
                "  mails received        " + base + "/demo/mailbox",
                "  webhooks received     " + base + "/demo/webhook-receiver",
                "",
                "A simulated day passes every few seconds; Ctrl-C stops.");
    }

    private static String people() {
        return DemoPerson.ALL.stream()
                .map(person -> "    %-18s  %s".formatted(person.name(), person.workInEnglish()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
