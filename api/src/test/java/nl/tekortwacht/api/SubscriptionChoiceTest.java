/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a subscriber is told, and when. */
class SubscriptionChoiceTest extends ApiTest {

    private static final String MAIL = "'name':'A','channel':'email','target':'a@b.example'";
    private static final String HOOK = "'name':'A','channel':'webhook','target':'https://hooks.example'";

    private WebTestClient.ResponseSpec post(String fields) {
        return client().post()
                .uri("/v1/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(("{" + fields + "}").replace('\'', '"'))
                .exchange();
    }

    private String open(String fields) {
        return String.valueOf(body(post(fields).expectStatus().isCreated()).get("id"));
    }

    private WebTestClient.ResponseSpec patch(String id, String fields) {
        return client().patch()
                .uri("/v1/subscriptions/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(("{" + fields + "}").replace('\'', '"'))
                .exchange();
    }

    @Test
    void whoDoesNotChooseIsToldOfAnnouncementsAndConfirmedShortagesAtOnce() {
        assertThat(get("/v1/subscriptions/{id}", open(MAIL + ",'atcPrefix':'J05'")))
                .containsEntry("events", List.of("announced", "confirmed"))
                .containsEntry("severity", "LOW")
                .containsEntry("frequency", "immediate")
                .containsEntry("digestAt", null)
                .containsEntry("quietFrom", null)
                .containsEntry("zone", "Europe/Amsterdam");
        assertThat(tables.texts("select events::text from alerting.subscriptions"))
                .containsExactly("{ANNOUNCEMENT,CONFIRMATION}");
    }

    @Test
    void everythingThatIsChosenIsKeptAsItWasChosen() {
        Map<String, Object> kept = get(
                "/v1/subscriptions/{id}",
                open(MAIL + ",'substance':'Abacavir','events':['atRisk','severity'],'severity':'HIGH',"
                        + "'frequency':'weekly','digestAt':'07:30','digestDay':'FRIDAY','quietFrom':'22:00',"
                        + "'quietUntil':'06:00','zone':'America/Curacao'"));
        assertThat(kept)
                .containsEntry("substance", "abacavir")
                .containsEntry("atcPrefix", null)
                .containsEntry("events", List.of("severity", "atRisk"))
                .containsEntry("severity", "HIGH")
                .containsEntry("frequency", "weekly")
                .containsEntry("digestAt", "07:30:00")
                .containsEntry("digestDay", "FRIDAY")
                .containsEntry("quietFrom", "22:00:00")
                .containsEntry("quietUntil", "06:00:00")
                .containsEntry("zone", "America/Curacao");
        assertThat(get("/v1/subscriptions?substance=ABACAVIR")).containsEntry("total", 1);
        assertThat(get("/v1/subscriptions?substance=metformine")).containsEntry("total", 0);
    }

    @Test
    void aDigestComesAtEightUnlessAnotherTimeIsChosen() {
        assertThat(get("/v1/subscriptions/{id}", open(MAIL + ",'atcPrefix':'J05','frequency':'daily'")))
                .containsEntry("frequency", "daily")
                .containsEntry("digestAt", "08:00:00")
                .containsEntry("digestDay", null);
        assertThat(get("/v1/subscriptions/{id}", open(MAIL + ",'atcPrefix':'J05','frequency':'weekly'")))
                .containsEntry("digestDay", "MONDAY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'events':[]                                        | events
            'events':['resolved']                              | events
            'events':'confirmed'                               | events
            'severity':'high'                                  | severity
            'frequency':'hourly'                               | frequency
            'digestAt':'08:00'                                 | digestAt
            'frequency':'daily','digestAt':'8 uur'             | digestAt
            'frequency':'daily','digestAt':'24:00'             | digestAt
            'frequency':'daily','digestDay':'MONDAY'           | digestDay
            'frequency':'weekly','digestDay':'maandag'         | digestDay
            'quietFrom':'22:00'                                | quietUntil
            'quietUntil':'07:00'                               | quietFrom
            'quietFrom':'22:00','quietUntil':'22:00'           | quietUntil
            'quietFrom':'late','quietUntil':'07:00'            | quietFrom
            'zone':'Amsterdam'                                 | zone
            'zone':'+01:00'                                    | zone
            'product':'RVG:117142'                             | product
            """)
    void aBadChoiceIsNamed(String choice, String field) {
        String subject = choice.startsWith("'product'") ? ",'group':'ABACAVIR-300-MG-TABLET'," : ",'atcPrefix':'J05',";
        assertThat(faults(problem(400, post(MAIL + subject + choice))))
                .containsExactly(field.equals("product") ? "group" : field);
    }

    @Test
    void aSubstanceThatNoProductHasIsRefused() {
        assertThat(faults(problem(400, post(MAIL + ",'substance':'abaca'")))).containsExactly("substance");
    }

    @Test
    void aWebhookHasNeitherDigestNorQuietHours() {
        Map<String, Object> problem = problem(
                400,
                post(HOOK + ",'atcPrefix':'J05','frequency':'daily','digestAt':'08:00','quietFrom':'22:00',"
                        + "'quietUntil':'07:00'"));
        assertThat(faults(problem)).containsExactly("frequency", "digestAt", "quietFrom", "quietUntil");
        assertThat(problem.toString()).contains("a webhook is told each message at once");
        assertThat(get("/v1/subscriptions/{id}", open(HOOK + ",'atcPrefix':'J05','frequency':'immediate'")))
                .containsEntry("frequency", "immediate");
    }

    @Test
    void aChangeChangesWhatItNamesAndNothingElse() {
        String id = open(MAIL + ",'atcPrefix':'J05','events':['confirmed'],'frequency':'weekly','digestDay':'FRIDAY',"
                + "'quietFrom':'22:00','quietUntil':'06:00'");

        assertThat(body(patch(id, "'digestAt':'09:15','severity':'CRITICAL'")
                        .expectStatus()
                        .isOk()))
                .containsEntry("digestAt", "09:15:00");
        assertThat(get("/v1/subscriptions/{id}", id))
                .containsEntry("events", List.of("confirmed"))
                .containsEntry("severity", "CRITICAL")
                .containsEntry("frequency", "weekly")
                .containsEntry("digestAt", "09:15:00")
                .containsEntry("digestDay", "FRIDAY")
                .containsEntry("quietFrom", "22:00:00");

        patch(id, "'name':'B','language':'en','events':null,'frequency':null,'quietFrom':null,'quietUntil':null")
                .expectStatus()
                .isOk();
        assertThat(get("/v1/subscriptions/{id}", id))
                .containsEntry("name", "B")
                .containsEntry("language", "en")
                .containsEntry("events", List.of("announced", "confirmed"))
                .containsEntry("frequency", "immediate")
                .containsEntry("digestAt", null)
                .containsEntry("quietFrom", null)
                .containsEntry("severity", "CRITICAL");
    }

    @Test
    void whatItIsAboutAndTheAddressCannotBeChanged() {
        String id = open(HOOK + ",'atcPrefix':'J05'");
        assertThat(faults(problem(
                        400,
                        patch(
                                id,
                                "'target':'https://x.example','channel':'email','atcPrefix':'A','colour':'red',"
                                        + "'frequency':'daily','name':null"))))
                .containsExactlyInAnyOrder("target", "channel", "atcPrefix", "colour", "frequency", "name");
        assertThat(problem(404, patch(tables.uuid().toString(), "'name':'B'"))).containsEntry("status", 404);
        client().delete().uri("/v1/subscriptions/{id}", id).exchange();
        assertThat(problem(404, patch(id, "'name':'B'"))).containsEntry("status", 404);
        assertThat(problem(400, patch(id, "'name'"))).containsEntry("status", 400);
    }
}
