/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import java.util.List;
import java.util.Locale;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.registry.PartyLine;

/** The invented holders. Each name says that it is invented, so that nobody real is accused of anything. */
final class Companies {

    /** Holders of ordinary marketing authorisations. */
    static final List<String> HOLDERS = List.of(
            "Veldhoek",
            "Noordbron",
            "Zilverkade",
            "Lindevoorde",
            "Kwelderlicht",
            "Heidestroom",
            "Meerdonk",
            "Rietpalm",
            "Wilgenraad",
            "Bosvliet",
            "Molenhaven",
            "Oeverstein",
            "Pluimgras",
            "Turfschip",
            "Vlierduin",
            "Windakker",
            "Zandoever",
            "Ijsbroek",
            "Korenveer",
            "Maanterp",
            "Dauwhoven",
            "Eikenspoor",
            "Fonteinhof",
            "Grutterslaan",
            "Hazelvonk",
            "Iepenborg",
            "Jutterszand",
            "Leemkuil",
            "Moerasbloem",
            "Nevelpoort",
            "Parelmos",
            "Regenwulp",
            "Sluiskolk",
            "Tjalkzeil");

    /** Holders of parallel authorisations. */
    static final List<String> PARALLEL_HOLDERS = List.of("Grensdraad", "Overbrug", "Zeeroute");

    private Companies() {}

    static PartyId id(String holder) {
        return new PartyId("mah:" + holder.toLowerCase(Locale.ROOT));
    }

    static PartyLine line(String holder) {
        return new PartyLine(id(holder), holder + " (invented)", null, null, false, null, null);
    }
}
