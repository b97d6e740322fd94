/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An invented person of the demo.
 *
 * @param id lower-case letters
 * @param name on the screen
 * @param work what they do, in Dutch
 * @param workInEnglish what they do, in English
 * @param roles beside that of the party
 * @param party of the simulated country for which they act, if they act for one
 */
public record DemoPerson(
        String id,
        String name,
        String work,
        String workInEnglish,
        Set<Role> roles,
        @Nullable PartyId party) {

    private static final PartyId HOLDER = new PartyId("mah:oeverstein");
    private static final PartyId WHOLESALER = new PartyId("wholesaler:w1");
    private static final PartyId PHARMACY = new PartyId("pharmacy:p0001");

    /** All of them: one for each thing that somebody may be. */
    public static final List<DemoPerson> ALL = List.of(
            staff("anna", "Anna Beoordelaar", "beoordelaar bij CBG", "assessor at CBG", Role.ASSESSOR),
            staff("ivo", "Ivo Inspecteur", "inspecteur bij IGJ", "inspector at IGJ", Role.INSPECTOR),
            staff(
                    "tess",
                    "Tess Tekortenteam",
                    "lid van het tekortenteam",
                    "member of the shortage team",
                    Role.SHORTAGE_TEAM),
            staff("luc", "Luc Ziekenhuis", "coördinator bij LCG", "hospital coordinator at LCG", Role.LCG),
            staff("lena", "Lena Lezer", "medewerker die alleen leest", "staff that only reads", Role.READER),
            staff(
                    "bas",
                    "Bas Beheerder",
                    "beheerder van het systeem",
                    "administrator of the system",
                    Role.ADMINISTRATOR),
            staff("aisha", "Aisha Auditor", "auditor", "auditor", Role.AUDITOR),
            at(HOLDER, "hugo", "Hugo Houder", "beheerder bij handelsvergunninghouder", "administrator of holder"),
            at(WHOLESALER, "gina", "Gina Groothandel", "beheerder bij groothandel", "administrator of wholesaler"),
            at(PHARMACY, "pim", "Pim Apotheker", "beheerder bij apotheek", "administrator of pharmacy"));

    /** Copies the set. */
    public DemoPerson {
        roles = Set.copyOf(roles);
    }

    private static DemoPerson staff(String id, String name, String work, String workInEnglish, Role role) {
        return new DemoPerson(id, name, work, workInEnglish, Set.of(role), null);
    }

    private static DemoPerson at(PartyId party, String id, String name, String work, String workInEnglish) {
        return new DemoPerson(
                id, name, work + " " + party, workInEnglish + " " + party, Set.of(Role.PARTY_ADMINISTRATOR), party);
    }

    /** What the provider says of them. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", id);
        claims.put("name", name);
        claims.put("aud", DemoProvider.CLIENT);
        claims.put("roles", roles.stream().map(Role::word).toList());
        if (party != null) {
            claims.put("party", party.value());
        }
        return claims;
    }
}
