/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static nl.tekortwacht.api.TestRegistry.ABACAVIR_TOO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** "My stock list": a subscription about the products that a pharmacy keeps. */
class StockListTest extends ApiTest {

    private WebTestClient.ResponseSpec open(String products) {
        return client().post()
                .uri("/v1/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(("{'name':'A','channel':'email','target':'a@b.example','products':" + products + "}")
                        .replace('\'', '"'))
                .exchange();
    }

    private String opened(String products) {
        return String.valueOf(body(open(products).expectStatus().isCreated()).get("id"));
    }

    private WebTestClient.ResponseSpec upload(String id, String type, String text) {
        return client().put()
                .uri("/v1/subscriptions/{id}/stock-list", id)
                .contentType(MediaType.parseMediaType(type))
                .bodyValue(text)
                .exchange();
    }

    private List<String> kept() {
        return tables.texts("select unnest(products) from alerting.stock_lists");
    }

    @Test
    void aListIsGivenWithTheRequestAndWhatIsNotRegisteredIsKeptWithAWarning() {
        Map<String, Object> made = body(open("['RVG:117142','RVG:404','RVG:117142']"));

        assertThat(object(made, "stockList")).containsEntry("products", 2);
        assertThat(list(made, "warnings")).singleElement().satisfies(warning -> assertThat(warning)
                .containsEntry("line", 2)
                .containsEntry("field", "product"));
        assertThat(kept()).containsExactly(ABACAVIR, "RVG:404");
        assertThat(get("/v1/subscriptions/{id}", String.valueOf(made.get("id"))).toString())
                .contains("products=2")
                .doesNotContain("warnings");
    }

    @Test
    void aRequestWithABadLineIsRefusedAsAWhole() {
        assertThat(faults(problem(400, open("['RVG:117142','nonsense',7]"))))
                .containsExactly("products[1]", "products[2]");
        assertThat(faults(problem(400, open("'RVG:117142'")))).containsExactly("products");
        assertThat(kept()).isEmpty();
    }

    @Test
    void anUploadTakesThePlaceOfTheListAndBadLinesSpoilNoOthers() {
        String id = opened("[]");

        Map<String, Object> answer =
                body(upload(id, "text/csv", """
                \uFEFFproduct;naam
                RVG:117142;Abacavir

                "EU:1/99/112/002";Abacavir Zuid
                zomaar;iets
                RVG:117142;nog eens
                RVG:404;onbekend
                """).expectStatus().isOk());

        assertThat(answer)
                .containsEntry("products", 3)
                .containsEntry("repeated", 1)
                .containsEntry("refusedInAll", 1)
                .containsEntry("unknownInAll", 1);
        assertThat(list(answer, "refused")).singleElement().satisfies(fault -> assertThat(fault)
                .containsEntry("line", 5)
                .containsEntry("field", "product")
                .extractingByKey("reason")
                .asString()
                .contains("zomaar"));
        assertThat(list(answer, "unknown")).singleElement().satisfies(fault -> assertThat(fault)
                .containsEntry("line", 7));
        assertThat(kept()).containsExactly(ABACAVIR, ABACAVIR_TOO, "RVG:404");

        List<String> before = tables.texts("select version from alerting.stock_lists");
        upload(id, "text/plain;charset=UTF-8", "RVG:117142").expectStatus().isOk();
        assertThat(kept()).containsExactly(ABACAVIR);
        assertThat(tables.texts("select version from alerting.stock_lists")).isNotEqualTo(before);
    }

    @Test
    void aListWithoutAnyProductNumberChangesNothingAndAnEmptyOneEmpties() {
        String id = opened("['RVG:117142']");

        assertThat(faults(problem(400, upload(id, "text/plain", "abacavir:\nparacetamol\n"))))
                .containsExactly("line 1", "line 2");
        assertThat(kept()).containsExactly(ABACAVIR);
        assertThat(body(upload(id, "text/plain", ""))).containsEntry("products", 0);
        assertThat(kept()).isEmpty();
    }

    @Test
    void twentyThousandProductsFitAndOneMoreDoesNot() {
        String id = opened("[]");
        String most = IntStream.range(0, 20_000).mapToObj(n -> "RVG:" + n).collect(Collectors.joining("\n"));

        Map<String, Object> answer =
                body(upload(id, "text/csv", most).expectStatus().isOk());
        assertThat(answer).containsEntry("products", 20_000);
        assertThat(list(answer, "unknown")).hasSize(1_000);
        assertThat(faults(problem(400, upload(id, "text/csv", most + "\nRVG:20000"))))
                .containsExactly("products");
        upload(id, "text/csv", "x".repeat((2 << 20) + 1)).expectStatus().isEqualTo(413);
        assertThat(body(open(IntStream.range(0, 20_000)
                                        .mapToObj(n -> "'RVG:1" + n + "'")
                                        .collect(Collectors.joining(",", "[", "]")))
                                .expectStatus()
                                .isCreated())
                        .toString())
                .contains("products=20000");
    }

    @Test
    void onlyARunningSubscriptionAboutAListTakesOne() {
        String other = String.valueOf(body(client().post()
                        .uri("/v1/subscriptions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{'name':'A','channel':'email','target':'a@b.example','atcPrefix':'J05'}"
                                .replace('\'', '"'))
                        .exchange())
                .get("id"));
        assertThat(faults(problem(400, upload(other, "text/csv", "RVG:117142"))))
                .containsExactly("id");
        assertThat(problem(404, upload(tables.uuid().toString(), "text/csv", "RVG:117142")))
                .containsEntry("status", 404);
        assertThat(problem(415, upload(other, "application/json", "[]"))).containsEntry("status", 415);
    }
}
