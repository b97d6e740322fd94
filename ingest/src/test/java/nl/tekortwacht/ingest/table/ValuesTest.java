/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Objects;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200|1200",
                "1.200|1200",
                "1 200|1200",
                "1\u00a0200|1200",
                "1'200|1200",
                "12.345.678|12345678",
                "1,234,567|1234567",
                "0|0",
                "007|7",
                "-5|-5"
            })
    void wholeNumbersAsPeopleWriteThem(String written, BigInteger meant) {
        assertThat(of(Column.ON_HAND, written)).isEqualTo(Value.of(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "1.5",
                "1,200",
                "12.34",
                "1.2000",
                "0.200",
                "1.200,5",
                "1e3",
                "0x10",
                "twelve",
                "1.200 000",
                "1..200",
                "+5",
                "١٢",
                "12-",
                "9999999999999999999999999999999"
            })
    void whatCouldBeAnotherNumberIsNotGuessedAt(String written) {
        assertThat(of(Column.ON_HAND, written).fault()).contains("onHand").contains(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20,2026-11-20",
        "20-11-2026,2026-11-20",
        "3-4-2026,2026-04-03",
        "20/11/2026,2026-11-20",
        "20261120,2026-11-20",
        "29-02-2028,2028-02-29"
    })
    void daysAsTheyAreWrittenInTheNetherlands(String written, String meant) {
        assertThat(of(Column.DATE, written)).isEqualTo(Value.of(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/26",
                "3-4-26",
                "29-02-2026",
                "11/20/2026",
                "2026-11",
                "20-11/2026",
                "2026-13-01",
                "gisteren",
                "45980"
            })
    void whatCouldBeAnotherDayIsNotGuessedAt(String written) {
        assertThat(of(Column.DATE, written).fault()).contains(written);
    }

    @ParameterizedTest
    @CsvSource({"ja,true", "JA,true", "Yes,true", "waar,true", "nee,false", "No,false", "FALSE,false", "onwaar,false"})
    void yesAndNoInBothLanguages(String written, boolean meant) {
        assertThat(of(Column.STOCKED, written)).isEqualTo(Value.of(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,35|0.35", "0.35|0.35", "35%|0.35", "1|1", "0|0", "12,5%|0.125"})
    void sharesWithCommaPointOrPercent(String written, BigDecimal meant) {
        assertThat((BigDecimal) of(Column.MARKET_SHARE, written).value()).isEqualByComparingTo(meant);
    }

    @Test
    void whatIsNeitherYesNorNoNorAShareIsRefused() {
        assertThat(of(Column.STOCKED, "1").fault()).contains("ja or nee");
        assertThat(of(Column.MARKET_SHARE, "veel").fault()).contains("veel");
    }

    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void everyKindHasAWordInBothLanguages(NotificationKind kind) {
        assertThat(of(Column.KIND, Words.dutch(kind).toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(Value.of(kind.name()));
        assertThat(of(
                        Column.KIND,
                        kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')))
                .isEqualTo(Value.of(kind.name()));
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyCauseHasAWordInBothLanguages(Cause cause) {
        assertThat(of(Column.CAUSE, Words.dutch(cause))).isEqualTo(Value.of(cause.name()));
        assertThat(of(Column.CAUSE, cause.name().replace("_", "-"))).isEqualTo(Value.of(cause.name()));
    }

    @Test
    void aWordThatIsNotKnownIsPassedOnForTheIntakeToRefuse() {
        assertThat(of(Column.KIND, "vakantie")).isEqualTo(Value.of("vakantie"));
    }

    @Test
    void cellsOfAWorkbookKeepTheirType() {
        assertThat(of(Column.ON_HAND, figure("1200.0"))).isEqualTo(Value.of(BigInteger.valueOf(1200)));
        assertThat(of(Column.ON_HAND, figure("1.2E3"))).isEqualTo(Value.of(BigInteger.valueOf(1200)));
        assertThat(of(Column.ON_HAND, figure("1.5")).fault()).contains("1.5");
        assertThat(of(Column.ON_HAND, figure("0E-999999999"))).isEqualTo(Value.of(BigInteger.ZERO));
        assertThat(of(Column.ON_HAND, figure("1E+999999999")).fault()).isNotNull();
        assertThat(of(Column.MARKET_SHARE, figure("0.35000000000000003")).value())
                .isEqualTo(new BigDecimal("0.350000000000000"));
        assertThat(of(Column.REPORT_ID, figure("20261120"))).isEqualTo(Value.of("20261120"));
        assertThat(of(Column.REPORT_ID, figure("8712345678901234")).fault()).contains("15 digits");
        assertThat(of(Column.REPORT_ID, figure("1E-999999999")).fault()).isNotNull();
        assertThat(of(Column.DATE, new Cell.Day(LocalDate.of(2026, 11, 20)))).isEqualTo(Value.of("2026-11-20"));
        assertThat(of(Column.DATE, figure("20261120"))).isEqualTo(Value.of("2026-11-20"));
        assertThat(of(Column.DATE, figure("46346")).fault()).contains("date format");
        assertThat(of(Column.ON_HAND, new Cell.Day(LocalDate.EPOCH)).fault()).isNotNull();
        assertThat(of(Column.STOCKED, new Cell.Flag(false))).isEqualTo(Value.of(false));
        assertThat(of(Column.REMARKS, new Cell.Flag(true)).fault()).isNotNull();
    }

    private static Cell figure(String number) {
        return new Cell.Figure(new BigDecimal(number));
    }

    private static Value of(Column column, String text) {
        return of(column, Cell.text(text));
    }

    private static Value of(Column column, Cell cell) {
        return Objects.requireNonNull(Values.of(column, cell));
    }
}
