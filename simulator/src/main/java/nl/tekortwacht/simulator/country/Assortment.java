/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.registry.ArticleLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.simulator.chance.Dice;
import org.jspecify.annotations.Nullable;

/** The products, in substitution groups of one to five holders; three in four groups have an alternative. */
final class Assortment {

    private static final double[] GROUP_SIZES = {0.25, 0.30, 0.22, 0.13, 0.10};
    private static final int MOST_HOLDERS = Companies.HOLDERS.size();
    private static final double PARALLEL = 0.06;
    private static final double UNKNOWN = 0.01;
    private static final double NEW_ON_MARKET = 0.02;
    private static final double SHORT_DATED = 0.02;
    private static final double PERSONALISED = 0.003;
    private static final double COLLEGIAL = 0.005;

    private final SimulationOptions options;
    private final List<RegistryLine> registry;
    private final Identifiers identifiers = new Identifiers();
    private int products;

    Assortment(SimulationOptions options, List<RegistryLine> registry) {
        this.options = options;
        this.registry = registry;
    }

    List<List<Product>> groups() {
        Dice dice = Dice.of(options.seed(), "assortment", 0);
        List<Presentation> presentations = new ArrayList<>(PresentationTable.all());
        dice.shuffle(presentations);
        int[] sizes = sizes(presentations.size(), dice);
        List<List<Product>> groups = new ArrayList<>();
        for (int i = 0; i < sizes.length && sizes[i] > 0; i++) {
            groups.add(group(presentations.get(i), sizes[i], Dice.of(options.seed(), "group", i)));
        }
        return List.copyOf(groups);
    }

    private int[] sizes(int groups, Dice dice) {
        int[] sizes = new int[groups];
        int left = options.products();
        for (int i = 0; i < groups && left > 0; i++) {
            sizes[i] = Math.min(left, 1 + dice.weighted(GROUP_SIZES));
            left -= sizes[i];
        }
        // More products than the table has groups for: more holders, but not where there was no alternative.
        while (left > 0) {
            int i = dice.between(0, groups - 1);
            if (sizes[i] > 1 && sizes[i] < MOST_HOLDERS) {
                sizes[i]++;
                left--;
            }
        }
        return sizes;
    }

    private List<Product> group(Presentation presentation, int size, Dice dice) {
        List<String> holders = new ArrayList<>(Companies.HOLDERS);
        dice.shuffle(holders);
        double demand = dice.logUniform(30, 3_000);
        int[] packSizes = presentation.packSizes();
        int unitsPerPack = packSizes[dice.between(0, packSizes.length - 1)];
        List<Product> group = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean parallel = i > 0 && dice.chance(PARALLEL);
            String holder = parallel ? dice.oneOf(Companies.PARALLEL_HOLDERS) : holders.get(i);
            // The first of a group sells most.
            double packsPerDay = Math.max(12, demand * dice.between(0.6, 1.4) / (1 + 0.5 * i));
            group.add(product(presentation, holder, parallel, unitsPerPack, packsPerDay, dice));
        }
        return List.copyOf(group);
    }

    private Product product(
            Presentation presentation,
            String holder,
            boolean parallel,
            int unitsPerPack,
            double packsPerDay,
            Dice dice) {
        int number = products;
        products++;
        ProductLine line = line(number, presentation, holder, parallel, dice);
        registry.add(line);
        registry.add(new ArticleLine(identifiers.article(), line.product(), unitsPerPack, null, null));
        if (dice.chance(0.2)) {
            registry.add(new ArticleLine(identifiers.article(), line.product(), unitsPerPack * 2L, null, null));
        }
        double season = presentation.neededInWinter() ? 0.25 : dice.between(0.0, 0.05);
        return new Product(number, line, Companies.id(holder), unitsPerPack, packsPerDay, season);
    }

    private ProductLine line(int number, Presentation presentation, String holder, boolean parallel, Dice dice) {
        PartyId mah = Companies.id(holder);
        return new ProductLine(
                identifiers.product(number),
                name(presentation, holder),
                presentation.substance(),
                presentation.strength(),
                presentation.form(),
                presentation.route(),
                presentation.atc(),
                mah,
                presentation.group(),
                known(presentation.prescriptionOnly(), dice),
                known(dice.chance(SHORT_DATED) ? Integer.valueOf(6) : Integer.valueOf(dice.between(2, 5) * 12), dice),
                parallel,
                dice.chance(PERSONALISED),
                dice.chance(COLLEGIAL),
                presentation.criticality(),
                presentation.careSetting(),
                null,
                null,
                null,
                known(onMarketSince(dice), dice),
                null,
                null);
    }

    private static String name(Presentation presentation, String holder) {
        String substance = presentation.substance();
        return Character.toUpperCase(substance.charAt(0)) + substance.substring(1) + " " + holder + " "
                + presentation.strength() + " " + presentation.form();
    }

    private LocalDate onMarketSince(Dice dice) {
        int days = dice.chance(NEW_ON_MARKET) ? dice.between(30, 330) : dice.between(400, 9_000);
        return options.firstDay().minusDays(days);
    }

    private static <T> @Nullable T known(T value, Dice dice) {
        return dice.chance(UNKNOWN) ? null : value;
    }
}
