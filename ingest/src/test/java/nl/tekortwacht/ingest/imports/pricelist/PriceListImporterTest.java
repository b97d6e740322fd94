/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.ingest.imports.SharedData;
import nl.tekortwacht.ingest.imports.format.Collected;
import nl.tekortwacht.ingest.imports.format.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceListImporterTest {

    private static final String HEADER = "registratienummer,artikelnaam,productgroep,maximumprijs,eenheid\n";

    @TempDir
    private Path folder;

    @Test
    void aProductCarriesNameGroupAndWhatTheGroupTells() throws IOException {
        ProductLine product = read("1//2,Voorbeeld tablet 5mg,VOORBEELDINE-5-MG-TABLET,0.10,stuk\n")
                .products()
                .getFirst();

        assertThat(product.product()).isEqualTo(new ProductId("RVG:1//2"));
        assertThat(product.name()).isEqualTo("Voorbeeld tablet 5mg");
        assertThat(product.substance()).isEqualTo("voorbeeldine");
        assertThat(product.strength()).isEqualTo("5 mg");
        assertThat(product.form()).isEqualTo("tablet");
        assertThat(product.group()).isEqualTo("VOORBEELDINE-5-MG-TABLET");
        assertThat(product.parallel()).isTrue();
        assertThat(product.mah()).isNull();
        assertThat(product.prescriptionOnly()).isNull();
    }

    @Test
    void aNumberThatComesBackIsOneProductAndAnotherGroupIsListed() throws IOException {
        Collected read = read("""
                100,Voorbeeld flacon 1g,V-1000-MG-POEDER,1,stuk
                100,Voorbeeld flacon 1g 10 stuks,V-1000-MG-POEDER,1,stuk
                100,Voorbeeld flacon 500mg,V-500-MG-POEDER,1,stuk
                """);

        assertThat(read.products()).extracting(ProductLine::group).containsExactly("V-1000-MG-POEDER");
        assertThat(read.result().rowsRepeated()).isEqualTo(2);
        assertThat(read.reasons(Treatment.MENDED)).isEqualTo(Map.of(PriceListImporter.SEVERAL_GROUPS, 1L));
    }

    @Test
    void whatIsNoNumberOrHasNoGroupIsListedAndTheRestIsRead() throws IOException {
        Collected read = read("geen,Naam,G-1-MG-TABLET,1,stuk\n101,Naam,,1,stuk\n102,Naam,G-1-MG-TABLET,1,stuk\n");

        assertThat(read.products()).extracting(ProductLine::product).containsExactly(new ProductId("RVG:102"));
        assertThat(read.reasons(Treatment.UNUSABLE))
                .isEqualTo(Map.of(PriceListImporter.NOT_A_NUMBER, 1L, PriceListImporter.NO_GROUP, 1L));
    }

    @Test
    void everyNumberOfTheRealListIsAProduct() throws IOException {
        Path list = SharedData.file("nl-catalogue/articles-2019-04-20.csv");
        Set<String> numbers = new HashSet<>();
        Set<String> groups = new HashSet<>();
        // The first cell of this list is never quoted, so it can be counted without any CSV reader.
        for (String line : Files.readAllLines(list).subList(1, 6158)) {
            numbers.add(line.substring(0, line.indexOf(',')));
        }

        Collected read = Collected.from(new PriceListImporter(), list);
        read.products().forEach(product -> groups.add(String.valueOf(product.group())));

        assertThat(read.result().rowsRead()).isEqualTo(6157);
        assertThat(read.products()).hasSameSizeAs(numbers).hasSize(5795);
        assertThat(read.products()).extracting(ProductLine::product).doesNotHaveDuplicates();
        assertThat(read.reasons(Treatment.UNUSABLE)).isEmpty();
        assertThat(read.result().rowsRepeated()).isEqualTo(362);
        assertThat(read.reasons(Treatment.MENDED)).isEqualTo(Map.of(PriceListImporter.SEVERAL_GROUPS, 31L));
        assertThat(read.result().notes())
                .isEqualTo(List.of(
                        "national numbers: 2970",
                        "parallel numbers: 1435",
                        "duplex numbers: 160",
                        "central numbers: 1230",
                        "substitution groups: " + groups.size()));
    }

    private Collected read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), HEADER + rows);
        return Collected.from(new PriceListImporter(), file);
    }
}
