/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.registry;

import static nl.tekortwacht.ingest.Lines.json;
import static nl.tekortwacht.ingest.Lines.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.contracts.registry.ArticleLine;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.registry.SubstitutionRisk;
import nl.tekortwacht.ingest.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryIntakeTest {

    private static final Registry EMPTY = Registry.of(List.of());

    @Test
    void readsAllFieldsOfAProduct() {
        ProductLine product = (ProductLine) added("{'type':'product','product':'RVG:117142','name':'Abacavir 300 mg',"
                + "'substance':'abacavir','strength':'300 mg','form':'tablet','route':'oral','atc':'J05AF06',"
                + "'mah':'mah:acme','group':'G','prescriptionOnly':true,'shelfLifeMonths':36,'parallel':false,"
                + "'personalised':false,'collegialPreparation':false,'criticality':'orange','careSetting':'both',"
                + "'substitutionRisk':'red','unionList':true,'dailyDose':2.50,"
                + "'onMarketSince':'2012-01-01','validFrom':'2020-01-01','recordedAt':'2020-02-01T00:00:00Z','x':1}");

        assertThat(product.criticality()).isEqualTo(Criticality.ORANGE);
        assertThat(product.careSetting()).isEqualTo(CareSetting.BOTH);
        assertThat(product.substitutionRisk()).isEqualTo(SubstitutionRisk.RED);
        assertThat(product.unionList()).isTrue();
        assertThat(product.dailyDose()).isEqualTo("2.5");
        assertThat(product.shelfLifeMonths()).isEqualTo(36);
        assertThat(product.recordedAt()).isEqualTo("2020-02-01T00:00:00Z");
    }

    @Test
    void readsAnArticleAfterOrBeforeItsProductAndAParty() {
        List<RegistryOutcome> outcomes = judge(
                EMPTY,
                "{'type':'article','article':'ZI:1','product':'RVG:5','unitsPerPack':30}",
                "{'type':'product','product':'RVG:5'}",
                "{'type':'party','party':'wholesaler:w5','fullLine':true}");

        assertThat(outcomes)
                .extracting(outcome ->
                        (Object) ((RegistryOutcome.Added) outcome).added().getClass())
                .containsExactly(ArticleLine.class, ProductLine.class, PartyLine.class);
    }

    @Test
    void theClockRecordsUnlessTheSenderIsTrusted() {
        Instant now = Instant.parse("2026-11-20T10:00:00Z");
        String line = json("{'type':'party','party':'pharmacy:p9','recordedAt':'2020-01-01T00:00:00Z'}");

        RegistryOutcome outcome = RegistryIntake.recordedAt(now)
                .judge(List.of(received(1, line)), EMPTY)
                .getFirst();

        assertThat(((RegistryOutcome.Added) outcome).added().recordedAt()).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                'type':null                                                              | type
                'type':'medicine'                                                        | type
                'type':'product'                                                         | product
                'type':'product','product':'117142'                                      | product
                'type':'product','product':'RVG:5','name':5                              | name
                'type':'product','product':'RVG:5','atc':'J5'                            | atc
                'type':'product','product':'RVG:5','mah':'wholesaler:w1'                 | mah
                'type':'product','product':'RVG:5','prescriptionOnly':'yes'              | prescriptionOnly
                'type':'product','product':'RVG:5','shelfLifeMonths':1.5                 | shelfLifeMonths
                'type':'product','product':'RVG:5','shelfLifeMonths':3000000000          | shelfLifeMonths
                'type':'product','product':'RVG:5','criticality':'ORANGE'                | criticality
                'type':'product','product':'RVG:5','careSetting':'home'                  | careSetting
                'type':'product','product':'RVG:5','substitutionRisk':'yellow'           | substitutionRisk
                'type':'product','product':'RVG:5','unionList':'yes'                     | unionList
                'type':'product','product':'RVG:5','dailyDose':0                         | dailyDose
                'type':'product','product':'RVG:5','onMarketSince':'2012'                | onMarketSince
                'type':'product','product':'RVG:5','validFrom':'x'                       | validFrom
                'type':'product','product':'RVG:5','recordedAt':'x'                      | recordedAt
                'type':'article','product':'RVG:1','unitsPerPack':1                      | article
                'type':'article','article':'ZI:1','unitsPerPack':1                       | product
                'type':'article','article':'ZI:1','product':'RVG:9','unitsPerPack':1     | product
                'type':'article','article':'ZI:1','product':'RVG:1'                      | unitsPerPack
                'type':'article','article':'ZI:1','product':'RVG:1','unitsPerPack':0     | unitsPerPack
                'type':'party'                                                           | party
                'type':'party','party':'doctor:d1'                                       | party
                'type':'party','party':'wholesaler:w1','fullLine':1                      | fullLine
                """)
    void namesTheFieldAtFault(String fields, String field) {
        RegistryOutcome outcome = judge(Lines.registry(), "{" + fields + "}").getFirst();

        assertThat(outcome).isInstanceOfSatisfying(RegistryOutcome.Refused.class, refused -> assertThat(
                        refused.first().field())
                .isEqualTo(field));
    }

    @Test
    void namesEveryFaultAndWhatIsNotJson() {
        assertThat(((RegistryOutcome.Refused) judge(EMPTY, "{'type':'product','name':1,'atc':'?'}")
                                .getFirst())
                        .faults())
                .extracting(fault -> fault.field())
                .containsExactly("product", "name", "atc");
        assertThat(((RegistryOutcome.Refused) judge(EMPTY, "oops").getFirst())
                        .first()
                        .field())
                .isNull();
    }

    @Test
    void aFileSentTwiceAddsNothing() {
        Registry registry = Lines.registry();

        assertThat(judge(registry, Lines.REGISTRY.toArray(String[]::new)))
                .allMatch(RegistryOutcome.AlreadyThere.class::isInstance);
    }

    @Test
    void sayingSomethingAgainAfterItChangedIsNews() {
        String before = "{'type':'party','party':'wholesaler:w1','name':'Wholesaler One','fullLine':true}";
        String after = "{'type':'party','party':'wholesaler:w1','name':'Wholesaler One','fullLine':false}";

        assertThat(judge(Lines.registry(), after, after, before))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(RegistryOutcome.Added.class),
                        again -> assertThat(again).isInstanceOf(RegistryOutcome.AlreadyThere.class),
                        back -> assertThat(back).isInstanceOf(RegistryOutcome.Added.class));
    }

    @Test
    void theSameFromAnotherDayOnIsNews() {
        assertThat(judge(
                                Lines.registry(),
                                "{'type':'article','article':'ZI:100','product':'RVG:1','unitsPerPack':30,"
                                        + "'validFrom':'2026-01-01'}")
                        .getFirst())
                .isInstanceOf(RegistryOutcome.Added.class);
    }

    private static RegistryLine added(String line) {
        return ((RegistryOutcome.Added) judge(EMPTY, line).getFirst()).added();
    }

    private static List<RegistryOutcome> judge(Registry known, String... lines) {
        return RegistryIntake.asRecorded()
                .judge(received(List.of(lines).stream().map(Lines::json).toList()), known);
    }
}
