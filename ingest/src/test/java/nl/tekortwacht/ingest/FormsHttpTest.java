/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.ingest.xlsx.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

class FormsHttpTest extends RunningIngest {

    private static final String TABLE =
            "meldingsnummer;melder;product;datum;voorraad;in assortiment\nf1;wholesaler:w1;RVG:1;20-11-2026;1.200;ja\n";

    @Autowired
    FormsHttpTest(@LocalServerPort int port, DatabaseClient database) {
        super(port, database);
    }

    @BeforeEach
    void start() {
        begin();
    }

    @Test
    void theSameReportInFourFormsAndAsAnUploadIsOneReport() {
        String line = Lines.stock("f1");

        assertCounts(sendReports("/v1/reports", MediaType.APPLICATION_NDJSON, line.getBytes(UTF_8)), 1, 0, 0);
        assertCounts(
                sendReports("/v1/reports", MediaType.APPLICATION_JSON, ("[" + line + "]").getBytes(UTF_8)), 0, 1, 0);
        assertCounts(sendReports("/v1/reports", CSV, TABLE.getBytes(UTF_8)), 0, 1, 0);
        assertCounts(sendReports("/v1/reports?type=stock", XLSX, Workbooks.texts(TABLE.strip())), 0, 1, 0);
        assertCounts(upload("lijst.xlsx", MediaType.APPLICATION_OCTET_STREAM, Workbooks.texts(TABLE.strip())), 0, 1, 0);
        assertCounts(
                upload("lijst.csv", MediaType.valueOf("application/vnd.ms-excel"), TABLE.getBytes(UTF_8)), 0, 1, 0);
        assertCounts(upload("lijst", MediaType.APPLICATION_NDJSON, line.getBytes(UTF_8)), 0, 1, 0);
    }

    @Test
    void packsAreConvertedByTheArticle() {
        String packs =
                "meldingsnummer;melder;artikel;datum;voorraad verpakkingen\nf2;wholesaler:w1;ZI:100;20-11-2026;40\n";
        String line = Lines.stock("f2", "'product':null,'article':'ZI:100','onHand':40");

        assertCounts(sendReports("/v1/reports", CSV, packs.getBytes(UTF_8)), 1, 0, 0);
        assertCounts(sendReports("/v1/reports", MediaType.APPLICATION_NDJSON, line.getBytes(UTF_8)), 0, 1, 0);
        JsonNode unknown = sendReports(
                "/v1/reports",
                CSV,
                packs.replace("ZI:100", "ZI:999").replace("f2", "f3").getBytes(UTF_8));
        assertThat(unknown.path("refusals").path(0).path("field").asString()).isEqualTo("article");
    }

    @Test
    void theCharsetParameterIsHonoured() {
        String table = """
                meldingsnummer;melder;product;aard;begin;oorzaak;opmerkingen
                f4;mah:acme;RVG:1;onderbreking;1-2-2027;overig;België
                """;
        String line = Lines.notification("f4", "'remarks':'België'");

        assertCounts(sendReports("/v1/reports", MediaType.APPLICATION_NDJSON, line.getBytes(UTF_8)), 1, 0, 0);
        for (String charset : List.of("UTF-8", "ISO-8859-15", "windows-1252", "UTF-16LE")) {
            byte[] body = table.getBytes(Charset.forName(charset));
            assertCounts(sendReports("/v1/reports", MediaType.valueOf("text/csv;charset=" + charset), body), 0, 1, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stock,csv,nl,2",
        "stock,xlsx,nl,2",
        "stock,csv,en,2",
        "stock,xlsx,en,2",
        "order,csv,nl,2",
        "order,xlsx,en,2",
        "notification,csv,nl,2",
        "notification,xlsx,nl,2",
        "notification,csv,en,2",
        "notification,xlsx,en,2",
        "retraction,csv,nl,1",
        "retraction,xlsx,en,1"
    })
    void aTemplateIsAcceptedAsItComes(String type, String form, String language, int rows) {
        register(EXAMPLES);
        if (type.equals("retraction")) {
            sendReports("/v1/reports", CSV, template("notification", "csv", language));
        }

        assertCounts(
                sendReports("/v1/reports", form.equals("csv") ? CSV : XLSX, template(type, form, language)),
                rows,
                0,
                0);
    }

    private static final List<String> EXAMPLES = List.of(
            Lines.json(
                    "{'type':'product','product':'RVG:999901','name':'Voorbeeldine 5 mg','mah':'mah:voorbeeldfarma'}"),
            Lines.json("{'type':'article','article':'ZI:99990100','product':'RVG:999901','unitsPerPack':30}"),
            Lines.json("{'type':'party','party':'wholesaler:voorbeeld-groothandel','fullLine':true}"),
            Lines.json("{'type':'party','party':'pharmacy:voorbeeld-apotheek'}"));

    @Test
    void templatesAreListedInTheLanguageThatIsAskedFor() {
        http.get()
                .uri("/v1/report-templates")
                .header("Accept-Language", "en-GB,en;q=0.9,nl;q=0.5")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(4)
                .jsonPath("$[0].columns[0]")
                .isEqualTo("report id")
                .jsonPath("$[0].xlsx")
                .isEqualTo("/v1/report-templates/stock.xlsx?language=en");
        http.get()
                .uri("/v1/report-templates/stock.pdf")
                .exchange()
                .expectStatus()
                .isNotFound();
        http.get()
                .uri("/v1/report-templates/stock.csv?language=fr")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private byte[] template(String type, String form, String language) {
        return Objects.requireNonNull(http.get()
                .uri("/v1/report-templates/" + type + "." + form + "?language=" + language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private JsonNode upload(String name, MediaType type, byte[] file) {
        return sendReports("/v1/reports", Uploaded.TYPE, Uploaded.file(name, type, file));
    }
}
