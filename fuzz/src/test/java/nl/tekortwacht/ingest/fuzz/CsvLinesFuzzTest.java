/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Judged;
import nl.tekortwacht.fuzz.Pieces;
import nl.tekortwacht.fuzz.Samples;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.body.LinesOfText;
import nl.tekortwacht.ingest.body.TextLines;
import nl.tekortwacht.ingest.csv.CsvLines;
import nl.tekortwacht.ingest.csv.CsvTemplate;
import nl.tekortwacht.ingest.intake.ReportType;
import nl.tekortwacht.ingest.table.TableReader;
import nl.tekortwacht.ingest.table.Template;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are rows of a table, the same however they are cut, and each row has an outcome. */
class CsvLinesFuzzTest {

    private static final String MIXED = """
            Voorraad van pharmacy:p1;;;;

            sep=;
            meldingsnummer;melder;product;datum;voorraad;in assortiment;opmerking
            r1;wholesaler:w1;RVG:1;20-11-2026;1.200;ja;"a ""quoted"" é"
            r2;wholesaler:w1;RVG:1;2026-11-20;12;nee;"over
            two lines"
            r3;wholesaler:w1;RVG:1;20-11-2026;"open;ja;x
            """;

    /** Small, so that inputs reach them. */
    private static final int RECORD_BYTES = 600;

    private static final Limits.Table LIMITS = new Limits.Table(40, 30, 300);
    private static final List<@Nullable Charset> ENCODINGS = Arrays.asList(
            null,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1252"),
            StandardCharsets.US_ASCII);

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, CsvLinesFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 1_500, CsvLinesFuzzTest::check);
    }

    static List<byte[]> good() {
        List<byte[]> good = new ArrayList<>();
        for (ReportType type : ReportType.values()) {
            good.add(CsvTemplate.bytes(new Template(type, Template.DUTCH)));
            good.add(CsvTemplate.bytes(new Template(type, Template.ENGLISH)));
        }
        good.add(MIXED.getBytes(StandardCharsets.UTF_8));
        good.add(MIXED.getBytes(StandardCharsets.UTF_16));
        good.add(MIXED.getBytes(Charset.forName("windows-1252")));
        return Samples.cut(good);
    }

    private static void check(byte[] input) {
        for (Charset named : ENCODINGS) {
            Judged.requireOutcomes(Pieces.lines(input, () -> reader(named, null)));
        }
        Judged.requireOutcomes(Pieces.lines(input, () -> reader(null, ReportType.STOCK)));
    }

    private static LinesOfText reader(@Nullable Charset named, @Nullable ReportType said) {
        return new TextLines(
                named,
                text -> new CsvLines(
                        new TableReader(said, LIMITS),
                        new CsvLines.Text(!text.isNamed(), text.isDecoded()),
                        RECORD_BYTES));
    }
}
