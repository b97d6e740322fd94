/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.PartyRole;
import nl.tekortwacht.contracts.registry.ArticleLine;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.simulator.country.Country;
import nl.tekortwacht.simulator.country.SimulationOptions;
import org.junit.jupiter.api.Test;

/** Nobody real may be accused: every company is invented and says so, every number lies in a range never issued. */
class NothingRealTest {

    private static final List<RegistryLine> REGISTRY =
            Country.of(SimulationOptions.large(3)).registry();

    @Test
    void productNumbersWereNeverIssued() {
        assertThat(of(ProductLine.class))
                .hasSize(2_000)
                .allSatisfy(line -> assertThat(line.product().value()).matches("RVG:9\\d{5}"));
        assertThat(of(ProductLine.class)).extracting(ProductLine::product).doesNotHaveDuplicates();
    }

    @Test
    void articleNumbersWereNeverIssuedAndHaveAValidCheckDigit() {
        assertThat(of(ArticleLine.class)).isNotEmpty().allSatisfy(line -> {
            String zi = line.article().value();
            assertThat(zi).matches("ZI:9\\d{7}");
            assertThat(weightedSum(zi.substring(3)) % 11).isZero();
        });
        assertThat(of(ArticleLine.class)).extracting(ArticleLine::article).doesNotHaveDuplicates();
    }

    @Test
    void theCheckDigitIsThatOfPublishedNumbers() {
        assertThat(List.of("01613081", "01112058", "00463175", "00571024"))
                .allSatisfy(zi -> assertThat(weightedSum(zi) % 11).isZero());
    }

    @Test
    void everyPartyIsInvented() {
        assertThat(of(PartyLine.class)).isNotEmpty().allSatisfy(line -> {
            if (line.party().role() == PartyRole.PHARMACY) {
                assertThat(line.name()).startsWith("Demo-");
                // A Dutch pharmacy's AGB code is a number; these are not.
                assertThat(line.party().value()).matches("pharmacy:p\\d{4}");
            } else {
                assertThat(line.name()).endsWith("(invented)");
            }
        });
    }

    @Test
    void everyProductCarriesTheNameOfItsInventedHolder() {
        Set<PartyId> holders =
                of(PartyLine.class).stream().map(PartyLine::party).collect(Collectors.toSet());
        assertThat(of(ProductLine.class)).allSatisfy(line -> {
            PartyId holder = line.mah();
            assertThat(holder).isNotNull().isIn(holders);
            String code = String.valueOf(holder).substring("mah:".length());
            assertThat(line.name()).containsIgnoringCase(" " + code + " ");
        });
    }

    @Test
    void everyProductIsARealSubstanceWithAFullAtcCode() {
        assertThat(of(ProductLine.class)).allSatisfy(line -> {
            assertThat(String.valueOf(line.atc())).hasSize(7);
            assertThat(line.substance()).isNotBlank();
            assertThat(line.group()).isNotBlank();
        });
    }

    private static <L extends RegistryLine> List<L> of(Class<L> type) {
        return REGISTRY.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static int weightedSum(String eightDigits) {
        int sum = 0;
        for (int i = 0; i < eightDigits.length(); i++) {
            sum += (eightDigits.charAt(i) - '0') * (eightDigits.length() - i);
        }
        return sum;
    }
}
