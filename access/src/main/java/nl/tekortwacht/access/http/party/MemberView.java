/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.party.Member;
import org.jspecify.annotations.Nullable;

/**
 * A person who acts for a party, as it is shown.
 *
 * @param administrator whether it may invite colleagues and make machine clients
 */
@Schema(name = "Member")
record MemberView(UUID id, @Nullable String name, String party, boolean administrator, Instant since) {

    /** A page of members. */
    @Schema(name = "MemberPage")
    record MemberPage(int page, int pageSize, long total, List<MemberView> members) {

        static MemberPage of(Page page, Found<Member> found) {
            return new MemberPage(
                    page.number(),
                    page.size(),
                    found.total(),
                    found.rows().stream().map(MemberView::of).toList());
        }
    }

    /** What somebody sends to change a member. */
    @Schema(name = "MemberChange")
    record Change(
            @Schema(description = "1 to 80 characters") String name,

            @Schema(description = "Whether it may invite colleagues and make machine clients")
            Boolean administrator) {}

    static MemberView of(Member member) {
        return new MemberView(
                member.id(),
                member.name(),
                member.membership().party().value(),
                member.membership().administrator(),
                member.since());
    }
}
