/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param id by which it is known here, also in the audit log
 * @param name under which colleagues know it
 * @param party for which it acts
 * @param scopes what its token is good for
 */
@Schema(name = "Me")
record MeView(
        Caller.Kind kind,
        String id,
        @Nullable String name,
        @Nullable String party,
        List<String> roles,
        List<String> scopes) {

    static MeView of(Caller caller, @Nullable String name) {
        return new MeView(
                caller.kind(),
                caller.id(),
                name,
                caller.party() == null ? null : caller.party().value(),
                caller.roles().stream().map(Role::word).sorted().toList(),
                caller.scopes().stream().map(Scope::word).sorted().toList());
    }
}
