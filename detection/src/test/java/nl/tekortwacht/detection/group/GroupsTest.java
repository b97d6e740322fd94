/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.detection.assessment.TestProducts;
import org.junit.jupiter.api.Test;

/** Groups and rings follow the lines of the registry, of the day and as known; names count for nothing. */
class GroupsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private static final ProductLine METFORMIN = product("1", "metformin-500", "Metformin HCl", "A10BA02");
    private static final ProductLine METFORMIN_OTHER_HOLDER = product("2", "metformin-500", "metformin hcl", "A10BA02");
    private static final ProductLine METFORMIN_850 = product("3", "metformin-850", " METFORMIN  hcl", "A10BA02");
    private static final ProductLine PHENFORMIN = product("4", "phenformin", "phenformin", "A10BA01");
    private static final ProductLine INSULIN = product("5", "insulin", "insulin", "A10AB01");
    private static final ProductLine PARALLEL = TestProducts.line(
            "6", Map.of("group", "metformin-500", "substance", "Metformin HCl", "atc", "A10BA02", "parallel", true));
    private static final ProductLine WITHOUT_ANYTHING = TestProducts.line("7", Map.of("name", "Metformin 500 mg"));
    private static final ProductLine WITHOUT_GROUP =
            TestProducts.line("8", Map.of("substance", "metforminHCl", "atc", "A10BA02"));

    private static final Groups GROUPS = Groups.of(
            Registry.of(List.of(
                    METFORMIN,
                    PARALLEL,
                    METFORMIN_OTHER_HOLDER,
                    METFORMIN_850,
                    PHENFORMIN,
                    INSULIN,
                    WITHOUT_ANYTHING,
                    WITHOUT_GROUP)),
            DAY,
            NOW);

    @Test
    void aGroupHasAllWhoseLinesSaySoParallelOnesToo() {
        assertThat(GROUPS.members("metformin-500")).containsExactly(METFORMIN, METFORMIN_OTHER_HOLDER, PARALLEL);
        assertThat(GROUPS.alternatives(METFORMIN.product())).containsExactly(METFORMIN_OTHER_HOLDER, PARALLEL);
        assertThat(GROUPS.names()).containsExactly("insulin", "metformin-500", "metformin-850", "phenformin");
    }

    @Test
    void theSecondRingIsTheSameSubstanceIgnoringCaseAndBlanksOutsideOfTheGroup() {
        assertThat(GROUPS.otherStrengthsOrForms(METFORMIN.product())).containsExactly(METFORMIN_850, WITHOUT_GROUP);
        assertThat(GROUPS.otherStrengthsOrForms(METFORMIN_850.product()))
                .containsExactly(METFORMIN, METFORMIN_OTHER_HOLDER, PARALLEL, WITHOUT_GROUP);
    }

    @Test
    void theThirdRingIsTheSameClassOfTheFourthLevelWithAnotherSubstance() {
        assertThat(GROUPS.otherSubstances(METFORMIN.product())).containsExactly(PHENFORMIN);
        assertThat(GROUPS.otherSubstances(PHENFORMIN.product()))
                .containsExactly(METFORMIN, METFORMIN_OTHER_HOLDER, METFORMIN_850, PARALLEL, WITHOUT_GROUP);
    }

    @Test
    void aProductWithoutGroupStandsAloneAndKeepsItsRings() {
        assertThat(GROUPS.alternatives(WITHOUT_GROUP.product())).isEmpty();
        assertThat(GROUPS.otherStrengthsOrForms(WITHOUT_GROUP.product()))
                .containsExactly(METFORMIN, METFORMIN_OTHER_HOLDER, METFORMIN_850, PARALLEL);
    }

    @Test
    void aNameAloneMakesNoAlternative() {
        assertThat(GROUPS.alternatives(WITHOUT_ANYTHING.product())).isEmpty();
        assertThat(GROUPS.otherStrengthsOrForms(WITHOUT_ANYTHING.product())).isEmpty();
        assertThat(GROUPS.otherSubstances(WITHOUT_ANYTHING.product())).isEmpty();
    }

    @Test
    void anUnknownProductHasNothing() {
        ProductId unknown = new ProductId("RVG:404");

        assertThat(GROUPS.line(unknown)).isEmpty();
        assertThat(GROUPS.alternatives(unknown)).isEmpty();
        assertThat(GROUPS.otherSubstances(unknown)).isEmpty();
        assertThat(GROUPS.members("nobody")).isEmpty();
    }

    @Test
    void aClassOfTheThirdLevelIsTooWide() {
        ProductLine wide = TestProducts.line("9", Map.of("substance", "somewhat", "atc", "A10B"));
        Groups groups = Groups.of(Registry.of(List.of(METFORMIN, wide)), DAY, NOW);

        assertThat(groups.otherSubstances(METFORMIN.product())).isEmpty();
        assertThat(groups.otherSubstances(wide.product())).isEmpty();
    }

    @Test
    void groupsAreThoseOfTheDayAsKnown() {
        ProductLine moves = TestProducts.line(
                "2", Map.of("group", "metformin-850", "validFrom", "2026-12-01", "recordedAt", "2026-11-25T00:00:00Z"));
        Registry registry = Registry.of(List.of(METFORMIN, METFORMIN_OTHER_HOLDER, METFORMIN_850, moves));
        Instant later = Instant.parse("2026-11-26T00:00:00Z");
        LocalDate december = LocalDate.parse("2026-12-02");

        assertThat(Groups.of(registry, december, NOW).members("metformin-500"))
                .containsExactly(METFORMIN, METFORMIN_OTHER_HOLDER);
        assertThat(Groups.of(registry, DAY, later).members("metformin-500"))
                .containsExactly(METFORMIN, METFORMIN_OTHER_HOLDER);
        assertThat(Groups.of(registry, december, later).members("metformin-500"))
                .containsExactly(METFORMIN);
    }

    private static ProductLine product(String number, String group, String substance, String atc) {
        return TestProducts.line(number, Map.of("group", group, "substance", substance, "atc", atc));
    }
}
