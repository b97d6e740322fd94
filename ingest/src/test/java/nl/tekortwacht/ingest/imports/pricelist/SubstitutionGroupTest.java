/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstitutionGroupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ABACAVIR-300-MG-TABLET|abacavir|300 mg|tablet
                    ABACAVIR-20-MG/ML-OPLOSSING/SUSPENSIE, ORAAL|abacavir|20 mg/ml|oplossing/suspensie, oraal
                    TIOTROPIUM-.018-MG-INHALATIEPOEDER|tiotropium|0.018 mg|inhalatiepoeder
                    POVIDONE-IODINE-50-MG/ML-OOGDRUPPELS|povidone-iodine|50 mg/ml|oogdruppels
                    INSULINS, FAST-ACTING-100-IE/ML-INJ.VLOEISTOF PATR|insulins, fast-acting|100 IE/ml|inj.vloeistof patr
                    DANAPAROID-1250-AXA-E/ML-INJ.VLOEISTOF AMPUL|danaparoid|1250 axa-e/ml|inj.vloeistof ampul
                    AMLODIPINE-10-MG-TABLET-PERINDOPRIL-5-MG-TABLET|amlodipine + perindopril|10 mg + 5 mg|tablet
                    QUINAGOLIDE-.025-MG-TABLET-QUINAGOLIDE-FASE2-.05-MG-TABLET|quinagolide + quinagolide-fase2|0.025 mg + 0.05 mg|tablet
                    IMATINIB-100-MG-TABLET-G|imatinib|100 mg|tablet
                    """)
    void substanceStrengthAndFormAreTold(String group, String substance, String strength, String form) {
        assertThat(SubstitutionGroup.parse(group)).isEqualTo(new SubstitutionGroup(substance, strength, form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LEVODOPA-100-MG-TABLET, MET GEREGULEERDE AFGIFTE-CARBIDOPA-25-MG-TABLET, MET GER",
                "EMTRICITABINE-200-MG-TABLET-DARUNAVIR-800-MG-TABLET-COBICISTAT-150-MG-TABLET-TEN",
                "INSULINS, FAST-ACTING-25-IE/ML-INJ.VLOEISTOF PATR-INSULINS, INTERMEDIATE-ACTING-"
            })
    void ofATextThatWasCutOnlyTheFormIsTold(String group) {
        assertThat(group).hasSize(80);

        SubstitutionGroup parts = SubstitutionGroup.parse(group);

        assertThat(parts.substance()).isNull();
        assertThat(parts.strength()).isNull();
        assertThat(parts.form()).isNotNull();
    }
}
