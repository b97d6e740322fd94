/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import java.time.Instant;
import java.util.Set;
import nl.tekortwacht.access.assertion.PublicKeys;
import nl.tekortwacht.access.client.Client;
import nl.tekortwacht.access.client.ClientDesk;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;

/** Reads what somebody sends to make or change a client. */
final class ClientRequest {

    static final String[] NEW = {"name", "party", "scopes", "endsAt", "jwks"};
    static final String[] CHANGE = {"name", "jwks"};

    private ClientRequest() {}

    static ClientDesk.Draft draft(Body body, Grant grant, Instant now) {
        String name = body.name("name");
        PartyId party = body.parsed("party", PartyId::new);
        Set<Scope> scopes = scopes(body);
        Instant endsAt = body.instant("endsAt");
        if (endsAt != null && !endsAt.isAfter(now)) {
            body.refuse("endsAt", "must be in the future");
        }
        PublicKeys keys = keys(body);
        body.refuseFaults();
        return new ClientDesk.Draft(new Client.Profile(name, OfParty.of(grant, party), scopes), endsAt, keys);
    }

    private static Set<Scope> scopes(Body body) {
        Set<Scope> scopes = body.words("scopes", ClientRequest::scope);
        if (scopes.isEmpty()) {
            body.refuse("scopes", "names at least one scope");
        }
        return scopes;
    }

    private static Scope scope(String word) {
        return Scope.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "known are tekortwacht:read, tekortwacht:report and tekortwacht:manage"));
    }

    /** Its keys; null if there are none, or with a fault. */
    static @Nullable PublicKeys keys(Body body) {
        Object sent = body.value("jwks");
        try {
            return sent == null ? null : PublicKeys.read(Json.text(sent));
        } catch (IllegalArgumentException e) {
            body.refuse("jwks", String.valueOf(e.getMessage()));
            return null;
        }
    }
}
