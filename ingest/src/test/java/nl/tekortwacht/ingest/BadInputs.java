/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.tekortwacht.ingest.Lines.json;
import static nl.tekortwacht.ingest.Lines.notification;
import static nl.tekortwacht.ingest.Lines.order;
import static nl.tekortwacht.ingest.Lines.retraction;
import static nl.tekortwacht.ingest.Lines.stock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import nl.tekortwacht.ingest.xlsx.Workbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Bad inputs of every form. */
final class BadInputs {

    private static final MediaType NDJSON = MediaType.APPLICATION_NDJSON;
    private static final MediaType JSON = MediaType.APPLICATION_JSON;
    private static final MediaType CSV = RunningIngest.CSV;
    private static final MediaType XLSX = RunningIngest.XLSX;
    private static final String HEADER = "meldingsnummer;melder;product;datum;voorraad\n";
    private static final String ROW = "b1;wholesaler:w1;RVG:1;20-11-2026;1200\n";
    private static final String GOOD = "good;wholesaler:w1;RVG:1;20-11-2026;1200\n";

    private final List<BadInput> all = new ArrayList<>();

    private BadInputs() {}

    static List<BadInput> all() {
        BadInputs inputs = new BadInputs();
        inputs.bodies();
        inputs.lines();
        inputs.values();
        inputs.tables();
        inputs.workbooks();
        inputs.uploads();
        return inputs.all;
    }

    private void bodies() {
        add("an empty body as NDJSON", NDJSON, "", 400, null, "There was no line");
        add("an empty body as JSON", JSON, "", 400, null, "not JSON");
        add("an empty body as CSV", CSV, "", 400, null, "the file is empty");
        add("an empty body as a workbook", XLSX, new byte[0], 400, null, "the body is empty");
        add("an empty array", JSON, "[]", 400, null, "There was no line");
        add("a text of another type", MediaType.TEXT_PLAIN, "hallo", 415, null, "text/csv");
        add("XML", MediaType.APPLICATION_XML, "<a/>", 415, null, "application/x-ndjson");
        add("JSON of 17 MiB", JSON, " ".repeat(17 * 1024 * 1024), 413, null, "application/x-ndjson");
        add("gzip as NDJSON", NDJSON, gzip(stock("b1")), 400, null, "compressed with gzip");
        add("gzip as CSV", CSV, gzip(HEADER + ROW), 400, null, "compressed with gzip");
        add("CSV as NDJSON", NDJSON, HEADER + ROW, 400, null, "send it as text/csv");
        add("a workbook as CSV", CSV, Workbooks.texts(HEADER + ROW), 400, null, "a workbook (.xlsx)");
        add("CSV as a workbook", XLSX, HEADER + ROW, 400, null, "send it as text/csv");
        add("NDJSON as CSV", CSV, stock("b1") + "\n", 400, null, "unknown column");
        add("a web page as CSV", CSV, PAGE, 400, null, "a web page, not a table");
        add("a web page as NDJSON", NDJSON, PAGE, 400, null, "a web page, not a table");
        add("a PDF as CSV", CSV, "%PDF-1.7\n1 0 obj", 400, null, "this is a PDF");
        add("bytes of a picture as CSV", CSV, picture(), 400, null, "this is no text");
        add("an unknown type of rows", "/v1/reports?type=stok", CSV, bytes(HEADER + ROW), 400, null, "type must be");
    }

    private void lines() {
        add("JSON that breaks off", JSON, "[" + stock("b1").substring(0, 40), 400, null, "not JSON");
        beside("a line that breaks off", stock("b1").substring(0, 40), null, "not JSON");
        beside("a line that is no object", "[1,2]", null, "a line must be one object");
        beside("two objects on one line", stock("b1") + stock("b2"), null, "something follows the object");
        beside("a key twice", json("{'reportId':'b1','reportId':'b2'}"), null, "stands there twice");
        beside("brackets 100 deep", "[".repeat(100), null, "nests deeper than 32 levels");
        beside("a million brackets", json("{'a':") + "[".repeat(60_000), null, "nests deeper than 32 levels");
        beside("a line of 70,000 characters", "x".repeat(70_000), null, "longer than 64 KiB");
        beside("NaN", json("{'onHand':NaN}"), null, "not JSON");
        beside("a number beyond all measure", json("{'onHand':1e99999999999}"), null, "not JSON");
        add(
                "a byte that is no UTF-8",
                NDJSON,
                new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                400,
                null,
                "not JSON");
    }

    private void values() {
        beside("an unknown type", stock("b1", "'type':'voorraad'"), "type", "unknown type 'voorraad'");
        beside(
                "no id",
                json("{'type':'stock','reporter':'wholesaler:w1','product':'RVG:1','date':'2026-11-20','onHand':1}"),
                "reportId",
                "is missing");
        beside(
                "a reporter nobody knows",
                stock("b1", "'reporter':'wholesaler:unknown'"),
                "reporter",
                "not in the registry");
        beside("a product nobody knows", stock("b1", "'product':'RVG:404'"), "product", "not in the registry");
        beside("an article nobody knows", stock("b1", "'article':'ZI:404'"), "article", "not in the registry");
        beside(
                "a notification of another's product",
                notification("b1", "'product':'RVG:2'"),
                "reporter",
                "not the holder");
        beside(
                "an order of a wholesaler",
                order("b1", "'reporter':'wholesaler:w1'"),
                "reporter",
                "comes from a pharmacy");
        beside("tomorrow", stock("b1", "'date':'2026-11-21'"), "date", "had not come yet");
        beside("30 February", stock("b1", "'date':'2026-02-30'"), "date", "not a date");
        beside("the year 1999", stock("b1", "'date':'1999-12-31'"), "date", "out of range");
        beside("less than nothing", stock("b1", "'onHand':-1"), "onHand", "0 or more");
        beside("2^53", stock("b1", "'onHand':9007199254740992"), "onHand", "below 2^53");
        beside("a number in quotes", stock("b1", "'onHand':'1200'"), "onHand", "plain whole number");
        beside("a broken number", stock("b1", "'onHand':1.5"), "onHand", "plain whole number");
        beside("more delivered than ordered", order("b1", "'delivered':61"), "delivered", "more than ordered");
        beside("an end before the start", notification("b1", "'end':'2027-01-01'"), "end", "end must be after start");
        beside("a share above 1", notification("b1", "'marketShare':35"), "marketShare", "from 0 to 1");
        beside("a NUL character", notification("b1", "'remarks':'a\\u0000b'"), "remarks", "no text");
        beside(
                "half a surrogate pair",
                notification("b1", "'remarks':'half'").replace("half", "\\ud800"),
                "remarks",
                "no text");
        beside(
                "a retraction of nothing",
                retraction("b1", "'retracts':'unknown'"),
                "retracts",
                "has not been accepted");
        twice(
                "an id with other content",
                stock("b1") + "\n" + stock("b1", "'onHand':5"),
                "reportId",
                "received before with other content");
    }

    private void tables() {
        add(
                "a column nobody knows",
                CSV,
                HEADER.replace("voorraad", "vooraad") + ROW,
                400,
                null,
                "nearest known one is 'voorraad'");
        add("a column twice", CSV, HEADER.replace("product", "datum") + ROW, 400, null, "stands there twice");
        add(
                "no column for the reporter",
                CSV,
                HEADER.replace("melder;", "") + ROW,
                400,
                null,
                "no column 'reporter' ('melder')");
        add(
                "columns that tell nothing",
                CSV,
                "meldingsnummer;melder;product\nb1;a;b\n",
                400,
                null,
                "do not tell what the rows report");
        row("a cell too few", "b1;wholesaler:w1;RVG:1;20-11-2026\n", null, "the row has 4 cells, the header has 5");
        row(
                "a cell too many",
                "b1;wholesaler:w1;RVG:1;20-11-2026;1200;7\n",
                null,
                "the row has 6 cells, the header has 5");
        row("an open quote", "b1;wholesaler:w1;RVG:1;20-11-2026;\"1200\n", null, "a quote is never closed");
        row(
                "a quote in the middle",
                "b1;wholesaler:w1;RVG:1;20-11-2026;\"12\"00\n",
                null,
                "something follows a closing quote");
        row(
                "a decimal comma in a count",
                "b1;wholesaler:w1;RVG:1;20-11-2026;1,5\n",
                "onHand",
                "must be a whole number");
        row("a comma that may be anything", "b1;wholesaler:w1;RVG:1;20-11-2026;1,200\n", "onHand", "read in two ways");
        row("a year of two digits", "b1;wholesaler:w1;RVG:1;03/04/26;1200\n", "date", "two digits");
        row("the month first", "b1;wholesaler:w1;RVG:1;11/20/2026;1200\n", "date", "not a date");
        row(
                "a formula in CSV, which is plain text",
                "b1;wholesaler:w1;RVG:1;20-11-2026;=1+1\n",
                "onHand",
                "not '=1+1'");
        row(
                "a link as an id, which is plain text",
                "b1;=HYPERLINK(x);RVG:1;20-11-2026;1200\n",
                "reporter",
                "=HYPERLINK");
        row("a row of 70,000 characters", "b1;" + "x".repeat(70_000) + "\n", null, "longer than 64 KiB");
        add(
                "UTF-8 that is none",
                MediaType.valueOf("text/csv;charset=UTF-8"),
                join(bytes(HEADER + GOOD), new byte[] {'b', (byte) 0xe9, '\n'}),
                202,
                null,
                "no text in the encoding");
        add(
                "UTF-16 that breaks off in a letter",
                CSV,
                cut(("\uFEFF" + HEADER + GOOD + "b1;é").getBytes(UTF_16LE)),
                202,
                null,
                "no text in the encoding");
        add(
                "packs without an article",
                CSV,
                HEADER.replace("voorraad", "voorraad verpakkingen") + ROW,
                400,
                "article",
                "given in packs");
        add("control characters as CSV", CSV, "\u0001\u0002\u0003\u0000\u0000", 400, null, "this is no text");
    }

    private void workbooks() {
        byte[] good = Workbooks.texts((HEADER + ROW).strip());
        add("a workbook that is cut off", XLSX, Arrays.copyOf(good, good.length / 2), 400, null, "damaged or cut off");
        add("an old workbook (.xls)", XLSX, OLE, 400, null, "an old workbook (.xls)");
        add("an encrypted workbook", XLSX, encrypted(), 400, null, "is encrypted");
        add("a zip file that is no workbook", XLSX, Workbooks.zip(Map.of("a.txt", bytes("a"))), 400, null, "damaged");
        add("a zip bomb", XLSX, bomb(good), 400, null, "200 times its size");
        add("a billion laughs", XLSX, laughs(good), 400, null, "DOCTYPE");
        add("an external entity", XLSX, entity(good), 400, null, "DOCTYPE");
        add("a formula", XLSX, Workbooks.of(BadInputs::withFormula), 400, "onHand", "cell E2 holds a formula");
        add(
                "a cell at ZZZZZZ2",
                XLSX,
                Workbooks.changed(good, SHEET, xml -> xml.replace("r=\"E2\"", "r=\"ZZZZZZ2\"")),
                400,
                null,
                "a cell where no cell can be");
        add("two filled sheets", XLSX, Workbooks.with(BadInputs::twoSheets), 400, null, "(Een, Twee)");
        add("an empty workbook", XLSX, Workbooks.texts(""), 400, null, "the workbook is empty");
    }

    private void uploads() {
        byte[] table = bytes(HEADER + ROW);
        add(
                "an upload of two files",
                Uploaded.TYPE,
                new Uploaded().and("a.csv", CSV, table).and("b.csv", CSV, table).bytes(),
                400,
                null,
                "exactly one file");
        add(
                "an upload without a file",
                Uploaded.TYPE,
                new Uploaded().field("name", "value").bytes(),
                400,
                null,
                "exactly one file");
        add(
                "an upload of a picture",
                Uploaded.TYPE,
                Uploaded.file("a.png", MediaType.IMAGE_PNG, picture()),
                415,
                null,
                "text/csv");
        add(
                "an upload that is cut off",
                Uploaded.TYPE,
                Arrays.copyOf(Uploaded.file("a.csv", CSV, table), 120),
                400,
                null,
                "");
        add("an upload without a boundary", MediaType.MULTIPART_FORM_DATA, table, 400, null, "boundary");
        add(
                "a workbook with the name of CSV",
                Uploaded.TYPE,
                Uploaded.file("a.csv", CSV, Workbooks.texts((HEADER + ROW).strip())),
                400,
                null,
                "a workbook (.xlsx)");
    }

    private static final String PAGE = "<!DOCTYPE html>\n<html lang=\"nl\"><head><title>Inloggen</title></head></html>";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final byte[] OLE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    private static void withFormula(org.dhatim.fastexcel.Worksheet sheet) {
        Workbooks.fill(sheet, (HEADER + ROW).strip());
        sheet.formula(1, 4, "600*2");
    }

    private static void twoSheets(org.dhatim.fastexcel.Workbook workbook) {
        Workbooks.fill(workbook.newWorksheet("Een"), (HEADER + ROW).strip());
        Workbooks.fill(workbook.newWorksheet("Twee"), (HEADER + ROW).strip());
    }

    private static byte[] bomb(byte[] good) {
        Map<String, byte[]> parts = Workbooks.parts(good);
        parts.put("xl/media/image1.bin", new byte[32 * 1024 * 1024]);
        return Workbooks.zip(parts);
    }

    private static byte[] laughs(byte[] good) {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return Workbooks.changed(good, "xl/sharedStrings.xml", xml -> xml.replaceFirst(
                        "<(?=[a-zA-Z])", "<!DOCTYPE x [" + entities + "]><")
                .replace("RVG:1", "&a9;"));
    }

    private static byte[] entity(byte[] good) {
        return Workbooks.changed(
                good,
                SHEET,
                xml -> xml.replaceFirst(
                        "<(?=[a-zA-Z])", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><"));
    }

    private static byte[] encrypted() {
        byte[] file = Arrays.copyOf(OLE, 4_096);
        byte[] name = "EncryptedPackage".getBytes(UTF_16LE);
        System.arraycopy(name, 0, file, 2_048, name.length);
        return file;
    }

    private static byte[] picture() {
        byte[] bytes = new byte[2_048];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 % 32);
        }
        return bytes;
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** A bad line after a good one. */
    private void beside(String name, String line, @Nullable String field, String reason) {
        add(name, NDJSON, stock("good") + "\n" + line, 202, field, reason);
    }

    /** A bad row before a good one. */
    private void row(String name, String row, @Nullable String field, String reason) {
        add(name, CSV, HEADER + row + GOOD, 202, field, reason);
    }

    private void twice(String name, String body, @Nullable String field, String reason) {
        all.add(new BadInput(name, "/v1/reports", NDJSON, bytes(body), 202, field, reason, true));
    }

    private void add(String name, MediaType type, String body, int status, @Nullable String field, String reason) {
        add(name, type, bytes(body), status, field, reason);
    }

    private void add(String name, MediaType type, byte[] body, int status, @Nullable String field, String reason) {
        add(name, "/v1/reports", type, body, status, field, reason);
    }

    private void add(
            String name, String path, MediaType type, byte[] body, int status, @Nullable String field, String reason) {
        all.add(new BadInput(name, path, type, body, status, field, reason, false));
    }
}
