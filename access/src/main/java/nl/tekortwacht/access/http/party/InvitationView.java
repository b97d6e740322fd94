/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.party.Invitation;
import nl.tekortwacht.access.party.InvitationDesk;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that can still be accepted, as it is shown.
 *
 * @param administrator whether whoever accepts it may invite colleagues and make machine clients
 */
@Schema(name = "Invitation")
record InvitationView(
        UUID id, @Nullable String name, String party, boolean administrator, Instant createdAt, Instant expiresAt) {

    /** An invitation that was just made; its token is shown this once. */
    @Schema(name = "NewlyMadeInvitation")
    record Made(InvitationView invitation, String token) {

        static Made of(InvitationDesk.Sent sent) {
            return new Made(InvitationView.of(sent.invitation()), sent.token());
        }
    }

    /** A page of invitations. */
    @Schema(name = "InvitationPage")
    record InvitationPage(int page, int pageSize, long total, List<InvitationView> invitations) {

        static InvitationPage of(Page page, Found<Invitation> found) {
            return new InvitationPage(
                    page.number(),
                    page.size(),
                    found.total(),
                    found.rows().stream().map(InvitationView::of).toList());
        }
    }

    /** What somebody sends to invite. */
    @Schema(name = "NewInvitation")
    record New(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "By which colleagues know the person; 1 to 80 characters")
            String name,

            @Schema(description = "For whom the person is to act; without it your own party", example = "mah:noord")
            String party,

            @Schema(description = "Whether it may invite colleagues and make machine clients", defaultValue = "false")
            Boolean administrator) {}

    /** What somebody sends to accept. */
    @Schema(name = "InvitationAcceptance")
    record Acceptance(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String token,

            @Schema(description = "Another name than that in the invitation")
            String name) {}

    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                invitation.name(),
                invitation.membership().party().value(),
                invitation.membership().administrator(),
                invitation.made().at(),
                invitation.made().expiresAt());
    }
}
