/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.tekortwacht.ingest.imports.SharedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

class ImportsHttpTest extends RunningIngest {

    private static final String NAME = "of-imports-http-test.csv";
    private static final MediaType BYTES = MediaType.APPLICATION_OCTET_STREAM;

    private static final String LEDGER = """
            year,month,region,district,site_code,product_code,stock_initial,stock_received,stock_distributed,\
            stock_adjustment,stock_end
            2017,1,NORTH,ONE,HTTP1,A1,5,0,2,0,3
            2017,2,NORTH,ONE,HTTP1,A1,3,0,4,0,-1
            """;

    @Autowired
    ImportsHttpTest(@LocalServerPort int port, DatabaseClient database) {
        super(port, database);
    }

    @BeforeEach
    void start() {
        begin();
    }

    @AfterEach
    void nothingOfTheFileIsLeft() throws IOException {
        assertThat(left()).as("temporary files").isEmpty();
    }

    @Test
    void aRawFileIsAnsweredWithWhatBecameOfItsRowsAndTwoReceipts() {
        JsonNode answer = json(send("/v1/imports/ci-stock-ledger?name=" + NAME, CSV, LEDGER.getBytes(UTF_8))
                .expectStatus()
                .isAccepted());

        JsonNode conversion = answer.path("conversion");
        assertThat(conversion.path("source").asString()).isEqualTo(NAME);
        assertThat(conversion.path("rowsRead").asInt()).isEqualTo(2);
        assertThat(conversion.path("rowsUsed").asInt()).isEqualTo(1);
        assertThat(conversion.path("rowsUnusable").asInt()).isEqualTo(1);
        assertThat(answer.path("unusableRows").path(0).path("line").asInt()).isEqualTo(3);
        assertThat(answer.path("unusableRows").path(0).path("reason").asString())
                .contains("closing stock");
        assertThat(answer.path("unusableRows").path(0).path("raw").asString())
                .isEqualTo("2017,2,NORTH,ONE,HTTP1,A1,3,0,4,0,-1");
        assertThat(answer.path("registry").path("lines").asInt()).isEqualTo(2);
        assertCounts(answer.path("reports"), 1, 0, 0);
        JsonNode receipt = json(http.get()
                .uri("/v1/receipts/" + answer.path("reports").path("receipt").asString())
                .exchange());
        assertThat(receipt.path("bytes").asInt()).as("bytes of the raw file").isEqualTo(LEDGER.length());
        assertThat(receipt.path("state").asString()).isEqualTo("COMPLETE");
    }

    @Test
    void theSameFileAgainBringsNothingNew() {
        send("/v1/imports/ci-stock-ledger", CSV, LEDGER.getBytes(UTF_8));

        JsonNode again = json(send("/v1/imports/ci-stock-ledger", BYTES, LEDGER.getBytes(UTF_8))
                .expectStatus()
                .isAccepted());

        assertCounts(again.path("registry"), 0, 2, 0);
        assertCounts(again.path("reports"), 0, 1, 0);
    }

    @Test
    void anUploadIsReadUnderItsName() {
        String upload = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../odd name.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + LEDGER + "\r\n--cut--\r\n";

        JsonNode answer = json(send(
                        "/v1/imports/ci-stock-ledger",
                        MediaType.valueOf("multipart/form-data;boundary=cut"),
                        upload.getBytes(UTF_8))
                .expectStatus()
                .isAccepted());

        assertThat(answer.path("conversion").path("source").asString()).isEqualTo("odd_name.csv");
    }

    @Test
    void whatIsNotOfTheFormatIsAProblemThatSaysWhy() throws IOException {
        assertThat(problem("ca-exports", "\n<!DOCTYPE html><html>busy</html>".getBytes(UTF_8)))
                .contains("a web page");
        assertThat(problem("no-dmp", "\uFEFF <html>".getBytes(UTF_8))).contains("a web page");
        assertThat(problem("nl-price-list", "a,b,c\n1,2,3\n".getBytes(UTF_8)))
                .contains("a column is missing (registratienummer, artikelnaam, productgroep)");
        assertThat(problem("nl-price-list", new byte[0])).contains("no row");
        assertThat(problem("ca-exports", new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3}))
                .contains("the archive is broken");
        assertThat(problem("ca-exports", zip("readme.txt", "nothing"))).contains("holds no csv file");
        assertThat(problem("ca-exports", zip("export_2018-01-31.csv", "<!DOCTYPE html>")))
                .contains("a web page");
        assertThat(problem("ca-exports", "Report ID\n".getBytes(UTF_8))).contains("the file's name holds no day");
    }

    @Test
    void theRealErrorPageIsToldFromAnExportAlsoWithoutAName() throws IOException {
        Path page = SharedData.file("ca-notifications/html-error-page-2018-08-29.csv");

        JsonNode problem = json(send("/v1/imports/ca-exports", CSV, Files.readAllBytes(page))
                .expectStatus()
                .isBadRequest());

        assertThat(problem.path("detail").asString()).contains("the source answered with a web page");
    }

    @Test
    void anUnknownFormatIsAnsweredWithThoseThatAreKnown() {
        JsonNode problem =
                json(send("/v1/imports/morse", CSV, new byte[0]).expectStatus().isNotFound());
        assertThat(problem.path("detail").asString()).contains("nl-price-list, ca-exports, ci-stock-ledger, de-bfarm");

        JsonNode formats = json(http.get().uri("/v1/imports").exchange());
        assertThat(formats.size()).isEqualTo(7);
        assertThat(formats.path(0).path("path").asString()).isEqualTo("/v1/imports/nl-price-list");
    }

    private String problem(String format, byte[] body) {
        return json(send("/v1/imports/" + format + "?name=" + NAME, BYTES, body)
                        .expectStatus()
                        .isBadRequest()
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .path("detail")
                .asString();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The files of these tests that are still there; those of other processes have other names. */
    private static List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("tekortwacht-import-"))
                    .filter(folder -> Files.exists(folder.resolve("source").resolve(NAME)))
                    .toList();
        }
    }
}
