/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.access.party.AccessRight;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import org.jspecify.annotations.Nullable;

/** That somebody may do something, as it is shown. */
@Schema(name = "AccessRight")
record AccessRightView(
        Caller.Kind kind,
        String id,
        @Nullable String name,
        @Nullable String party,
        List<String> roles,
        List<String> scopes,
        Instant since,
        @Nullable Instant endsAt,
        @Nullable LocalDate lastUsedOn) {

    /** All of them, and when that was so. */
    @Schema(name = "AccessRights")
    record Rights(Instant at, List<AccessRightView> accessRights) {}

    static AccessRightView of(AccessRight right) {
        return new AccessRightView(
                right.who().kind(),
                right.who().id(),
                right.who().name(),
                right.party() == null ? null : right.party().value(),
                right.roles().stream().map(Role::word).sorted().toList(),
                right.scopes().stream().map(Scope::word).sorted().toList(),
                right.since(),
                right.endsAt(),
                right.lastUsedOn());
    }
}
