/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.tekortwacht.audit.Events;
import nl.tekortwacht.audit.event.Sha256;
import nl.tekortwacht.audit.ndjson.ExportLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever one row of a random day becomes, that row is named")
class ChainPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int TRIES = 25;

    private record Day(ChainDay day, List<ChainRow> rows) {}

    private static Day random(RandomGenerator chance) {
        List<ChainRow> rows = new ArrayList<>();
        Head head = new Head(DAY, 0, Sha256.ZERO);
        int many = chance.nextInt(2, 40);
        for (int i = 0; i < many; i++) {
            ChainRow row = head.next(Events.any(chance));
            rows.add(row);
            head = row.head();
        }
        return new Day(new ChainDay(DAY, Sha256.ZERO, many, head.hash(), false), rows);
    }

    private static Optional<Breach> check(Day day) {
        ChainCheck check = new ChainCheck(DAY, List.of());
        return check.begin(day.day)
                .or(() -> check.rows(day.rows))
                .or(check::end)
                .or(check::finish);
    }

    private static ChainRow numbered(ChainRow row, long seq) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>(row.fields());
        fields.put("seq", Long.toString(seq));
        return new ChainRow(row.day(), seq, fields, row.previous(), row.hash());
    }

    private static List<ChainRow> numbered(List<ChainRow> rows) {
        List<ChainRow> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(numbered(row, numbered.size() + 1L)));
        return numbered;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 20_261_122})
    void tamperingIsFoundAndNamed(long seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < TRIES; i++) {
            Day day = random(chance);
            assertThat(check(day)).isEmpty();
            assertThat(exported(day.rows)).isEmpty();
            changeOne(day, chance);
            deleteOne(day, chance);
            exchangeTwo(day, chance);
            cutOff(day, chance);
        }
    }

    private static Optional<Breach> exported(List<ChainRow> rows) {
        LineCheck check = new LineCheck();
        return rows.stream()
                .map(ExportLine::text)
                .map(String::strip)
                .map(ExportLine::read)
                .flatMap(row -> check.next(row).stream())
                .findFirst();
    }

    private static void changeOne(Day day, RandomGenerator chance) {
        int at = chance.nextInt(day.rows.size());
        List<ChainRow> rows = new ArrayList<>(day.rows);
        ChainRow row = rows.get(at);
        Map<String, @Nullable String> fields = new LinkedHashMap<>(row.fields());
        List<String> names = RowFields.NAMES.subList(3, RowFields.NAMES.size());
        fields.merge(names.get(chance.nextInt(names.size())), "x", (was, x) -> was + x);
        rows.set(at, new ChainRow(row.day(), row.seq(), fields, row.previous(), row.hash()));

        assertThat(check(new Day(day.day, rows)).orElseThrow())
                .extracting(Breach::kind, Breach::seq)
                .containsExactly(Breach.Kind.CHANGED, at + 1L);
        assertThat(exported(rows).orElseThrow().seq()).isEqualTo(at + 1L);
    }

    private static void deleteOne(Day day, RandomGenerator chance) {
        int at = chance.nextInt(day.rows.size() - 1);
        List<ChainRow> rows = new ArrayList<>(day.rows);
        rows.remove(at);

        assertThat(check(new Day(day.day, rows)).orElseThrow())
                .extracting(Breach::kind, Breach::seq)
                .containsExactly(Breach.Kind.MISSING, at + 1L);
        assertThat(check(new Day(day.day, numbered(rows))).orElseThrow())
                .extracting(Breach::kind, Breach::seq)
                .containsExactly(Breach.Kind.MISSING, at + 1L);
    }

    private static void exchangeTwo(Day day, RandomGenerator chance) {
        int one = chance.nextInt(day.rows.size() - 1);
        int other = chance.nextInt(one + 1, day.rows.size());
        List<ChainRow> rows = new ArrayList<>(day.rows);
        rows.set(one, day.rows.get(other));
        rows.set(other, day.rows.get(one));

        assertThat(check(new Day(day.day, numbered(rows))).orElseThrow())
                .extracting(Breach::kind, Breach::seq)
                .containsExactly(Breach.Kind.OUT_OF_ORDER, one + 1L);
    }

    private static void cutOff(Day day, RandomGenerator chance) {
        int at = chance.nextInt(day.rows.size());

        assertThat(check(new Day(day.day, day.rows.subList(0, at))).orElseThrow())
                .extracting(Breach::kind, Breach::seq)
                .containsExactly(Breach.Kind.CUT_OFF, at + 1L);
    }
}
