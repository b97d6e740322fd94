/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.table.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxLinesTest {

    private static final String HEADER = "meldingsnummer;melder;product;datum;voorraad;in assortiment";
    private static final String ROW = "r1;wholesaler:w1;RVG:1;20-11-2026;1.200;ja";

    @Test
    void datesNumbersAndTextsAreTakenAsTheyAre() {
        byte[] book = Workbooks.of(sheet -> {
            Workbooks.fill(sheet, "Voorraad per 20 november\n\n" + HEADER);
            sheet.value(3, 0, 1001);
            sheet.value(3, 1, " wholesaler:w1 ");
            sheet.value(3, 2, "RVG:1");
            sheet.value(3, 3, LocalDate.of(2026, 11, 20));
            sheet.style(3, 3).format("dd-mm-yyyy").set();
            sheet.value(3, 4, 1200);
            sheet.value(3, 5, true);
        });

        assertThat(read(book)).singleElement().isInstanceOfSatisfying(ReceivedLine.Parsed.class, line -> {
            assertThat(line.number()).isEqualTo(4);
            assertThat(line.misread()).isEmpty();
            assertThat(line.line().fields())
                    .isEqualTo(Map.of(
                            "type", "stock",
                            "reportId", "1001",
                            "reporter", "wholesaler:w1",
                            "product", "RVG:1",
                            "date", "2026-11-20",
                            "onHand", BigInteger.valueOf(1200),
                            "stocked", true));
            assertThat(line.sent()).isEqualTo(Json.text(sent()));
        });
    }

    private static Map<String, String> sent() {
        Map<String, String> sent = new java.util.LinkedHashMap<>();
        sent.put("meldingsnummer", "1001");
        sent.put("melder", "wholesaler:w1");
        sent.put("product", "RVG:1");
        sent.put("datum", "2026-11-20");
        sent.put("voorraad", "1200");
        sent.put("in assortiment", "true");
        return sent;
    }

    @Test
    void aFormulaIsNeverTakenWhateverItCameTo() {
        byte[] book = Workbooks.of(sheet -> {
            Workbooks.fill(sheet, HEADER + "\n" + ROW + "\n" + ROW.replace("r1", "r2"));
            sheet.formula(1, 4, "2*600");
        });

        List<ReceivedLine> lines = read(book);

        assertThat(((ReceivedLine.Parsed) lines.get(0)).misread())
                .containsEntry("onHand", "cell E2 holds a formula; paste it as a value");
        assertThat(((ReceivedLine.Parsed) lines.get(1)).misread()).isEmpty();
    }

    @Test
    void aFormulaBesideATextIsFoundToo() {
        byte[] book = Workbooks.changed(
                Workbooks.texts(HEADER + "\n" + ROW),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("(<c [^>]*r=\"E2\"[^>]*t=\"s\"[^>]*>)", "$1<f>1+1</f>"));

        assertThat(reason(book)).contains("a formula stands beside a text");
    }

    @Test
    void severalFilledSheetsAreRefusedByName() {
        byte[] book = Workbooks.with(workbook -> {
            Workbooks.fill(workbook.newWorksheet("Januari"), HEADER + "\n" + ROW);
            Workbooks.fill(workbook.newWorksheet("Februari"), HEADER + "\n" + ROW);
            workbook.newWorksheet("Leeg");
            Workbooks.fill(workbook.newWorksheet("Uitleg"), "wat is wat");
        });

        assertThat(reason(book)).contains("(Januari, Februari)").contains("one table per file");
        assertThat(reason(Workbooks.with(workbook -> workbook.newWorksheet("Leeg"))))
                .contains("is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml"})
    void noPartMayHaveADoctypeAndNoFileIsReadThroughOne(String part, @TempDir Path folder) throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "SECRET");
        byte[] book = Workbooks.changed(Workbooks.texts(HEADER + "\n" + ROW), part, xml -> xml.replaceFirst(
                        "<(?=[a-zA-Z])", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><")
                .replace("RVG:1", "&e;"));

        assertThat(reason(book)).contains("DOCTYPE").doesNotContain("SECRET");
    }

    @Test
    void aBillionLaughsEndAtOnce() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        byte[] book =
                Workbooks.changed(Workbooks.texts(HEADER + "\n" + ROW), "xl/sharedStrings.xml", xml -> xml.replaceFirst(
                                "<(?=[a-zA-Z])", "<!DOCTYPE x [" + entities + "]><")
                        .replace("RVG:1", "&a29;"));

        assertThat(reason(book)).contains("DOCTYPE");
    }

    @Test
    void aBombIsDefused() {
        Map<String, byte[]> parts = Workbooks.parts(Workbooks.texts(HEADER + "\n" + ROW));
        parts.put("xl/media/picture.bin", new byte[40 * 1024 * 1024]);
        Map<String, byte[]> many = Workbooks.parts(Workbooks.texts(HEADER + "\n" + ROW));
        for (int i = 0; i < 1_000; i++) {
            many.put("xl/part" + i + ".bin", new byte[1]);
        }

        assertThat(reason(Workbooks.zip(parts))).contains("200 times its size");
        assertThat(reason(Workbooks.zip(many))).contains("more than 1000 parts");
        assertThat(reason(parts, new Limits.Zip(1_000, 1024 * 1024, 1024 * 1024, 100_000)))
                .contains("more than 1 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ2", "E", "e2", "AAAA1", "A12345678901"})
    void aCellWhereNoCellCanBeReservesNoMemory(String address) {
        byte[] book = Workbooks.changed(
                Workbooks.texts(HEADER + "\n" + ROW),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace("r=\"E2\"", "r=\"" + address + "\""));

        assertThat(lastReason(book)).contains("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000000000", "-1", "99999999999", "x"})
    void aTextThatIsNotThereReservesNoMemory(String index) {
        byte[] book = Workbooks.changed(
                Workbooks.texts(HEADER + "\n" + ROW),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "<v>[0-9]+</v></c></row></sheetData>", "<v>" + index + "</v></c></row></sheetData>"));

        assertThat(lastReason(book)).contains("damaged");
    }

    @Test
    void whatIsCutOffOrNoWorkbookSaysSo() {
        byte[] good = Workbooks.texts(HEADER + "\n" + ROW);
        for (int length = 0; length < good.length; length += 97) {
            assertThat(lastReason(Arrays.copyOf(good, length))).isNotEmpty();
        }
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        byte[] encrypted = Arrays.copyOf(old, 100_000);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, encrypted, 65_530, name.length);
        assertThat(reason(old)).contains("old workbook (.xls)");
        assertThat(reason(encrypted)).contains("encrypted");
        assertThat(reason("a;b;c".getBytes(StandardCharsets.UTF_8))).contains("text/csv");
        assertThat(reason("<html>".getBytes(StandardCharsets.UTF_8))).contains("web page");
        assertThat(reason(new byte[0])).contains("empty");
        assertThat(reason(Workbooks.zip(Map.of("a.txt", new byte[3])))).contains("damaged");
    }

    @Test
    void aWorkbookWithoutStylesIsReadToo() {
        Map<String, byte[]> parts = Workbooks.parts(Workbooks.changed(
                Workbooks.texts(HEADER + "\n" + ROW),
                "[Content_Types].xml",
                xml -> xml.replaceAll("<Override[^>]*styles[^>]*>", "")));
        parts.remove("xl/styles.xml");

        assertThat(read(Workbooks.zip(parts))).singleElement().isInstanceOf(ReceivedLine.Parsed.class);
    }

    private static List<ReceivedLine> read(byte[] book) {
        return read(book, Limits.DEFAULTS.zip());
    }

    private static List<ReceivedLine> read(byte[] book, Limits.Zip limits) {
        try {
            return XlsxLines.read(book, new TableReader(null, Limits.DEFAULTS.table()), limits);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String reason(byte[] book) {
        List<ReceivedLine> lines = read(book);
        assertThat(lines).hasSize(1);
        return lastReason(book);
    }

    private static String reason(Map<String, byte[]> parts, Limits.Zip limits) {
        return ((ReceivedLine.Unreadable) read(Workbooks.zip(parts), limits).getLast()).reason();
    }

    private static String lastReason(byte[] book) {
        return ((ReceivedLine.Unreadable) read(book).getLast()).reason();
    }
}
