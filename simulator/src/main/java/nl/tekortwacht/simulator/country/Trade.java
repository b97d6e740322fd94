/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.simulator.chance.Dice;

/** The invented wholesalers, pharmacies and holders. */
final class Trade {

    private static final double OTHERS_SHARE = 0.06;
    private static final double HOSPITALS = 0.12;
    private static final List<String> WHOLESALER_NAMES =
            List.of("Morgenrood", "Westervaart", "Oosterbaken", "Zuiderkompas", "Avondwind", "Noorderschelp");
    private static final List<String> REGIONS = List.of(
            "Groningen",
            "Fryslân",
            "Drenthe",
            "Overijssel",
            "Flevoland",
            "Gelderland",
            "Utrecht",
            "Noord-Holland",
            "Zuid-Holland",
            "Zeeland",
            "Noord-Brabant",
            "Limburg");
    /** Inhabitants, in tens of thousands, rounded. */
    private static final double[] INHABITANTS = {60, 66, 50, 118, 45, 213, 139, 295, 380, 39, 263, 113};

    private Trade() {}

    static List<Wholesaler> wholesalers(SimulationOptions options) {
        int full = options.fullLineWholesalers();
        int others = options.otherWholesalers();
        double forFull = others == 0 ? 1 : 1 - OTHERS_SHARE;
        double weights = full + full * (full - 1) * 0.1;
        List<Wholesaler> wholesalers = new ArrayList<>();
        for (int i = 0; i < full; i++) {
            double share = forFull * (1 + 0.2 * (full - 1 - i)) / weights;
            wholesalers.add(wholesaler(i, "w" + (i + 1), true, share));
        }
        for (int i = 0; i < others; i++) {
            wholesalers.add(wholesaler(full + i, "x" + (i + 1), false, OTHERS_SHARE / others));
        }
        return List.copyOf(wholesalers);
    }

    private static Wholesaler wholesaler(int number, String code, boolean fullLine, double share) {
        String name = number < WHOLESALER_NAMES.size() ? WHOLESALER_NAMES.get(number) : String.valueOf(number + 1);
        String called = "Groothandel " + name + " (invented)";
        return new Wholesaler(number, new PartyId("wholesaler:" + code), called, fullLine, share);
    }

    static List<Pharmacy> pharmacies(SimulationOptions options, List<Wholesaler> wholesalers) {
        double[] shares = wholesalers.stream()
                .filter(Wholesaler::fullLine)
                .mapToDouble(Wholesaler::marketShare)
                .toArray();
        List<Pharmacy> pharmacies = new ArrayList<>();
        for (int i = 0; i < options.pharmacies(); i++) {
            pharmacies.add(pharmacy(i, shares, Dice.of(options.seed(), "pharmacy", i)));
        }
        return List.copyOf(pharmacies);
    }

    private static Pharmacy pharmacy(int number, double[] shares, Dice dice) {
        String code = String.format(Locale.ROOT, "p%04d", number + 1);
        String region = REGIONS.get(dice.weighted(INHABITANTS));
        boolean hospital = dice.chance(HOSPITALS);
        int first = dice.weighted(shares);
        int second = shares.length == 1 ? first : (first + dice.between(1, shares.length - 1)) % shares.length;
        String name = (hospital ? "Demo-ziekenhuisapotheek " : "Demo-apotheek ") + region + " " + (number + 1);
        return new Pharmacy(new PartyId("pharmacy:" + code), name, region, hospital, first, second);
    }

    static List<PartyLine> lines(List<Wholesaler> wholesalers, List<Pharmacy> pharmacies) {
        Stream<PartyLine> holders = Stream.concat(Companies.HOLDERS.stream(), Companies.PARALLEL_HOLDERS.stream())
                .map(Companies::line);
        return Stream.of(
                        wholesalers.stream().map(Trade::line),
                        pharmacies.stream().map(Trade::line),
                        holders)
                .flatMap(lines -> lines)
                .toList();
    }

    private static PartyLine line(Wholesaler wholesaler) {
        return new PartyLine(wholesaler.id(), wholesaler.name(), null, null, wholesaler.fullLine(), null, null);
    }

    private static PartyLine line(Pharmacy pharmacy) {
        String kind = pharmacy.hospital() ? "hospital" : "community";
        return new PartyLine(pharmacy.id(), pharmacy.name(), kind, pharmacy.region(), false, null, null);
    }
}
