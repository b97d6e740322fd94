/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import nl.tekortwacht.api.subscription.HolderContact;
import nl.tekortwacht.api.subscription.Masked;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/** Where a holder is asked, as it is shown: the target masked, the secret once. */
@Schema(name = "HolderContact")
record HolderContactView(
        PartyId holder,
        String channel,

        @Schema(description = "Masked: the host of a webhook, the domain of an e-mail address")
        String target,

        String language,
        Instant updatedAt,

        @Schema(description = "What a webhook is signed with (Standard Webhooks). In the answer to the PUT only")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String secret) {

    /** What to send. */
    @Schema(name = "NewHolderContact", description = "One functional address; no name of a person")
    record New(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"email", "webhook"})
            String channel,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "An e-mail address or a URL",
                    example = "tekorten@noord.example")
            String target,

            @Schema(
                    allowableValues = {"nl", "en"},
                    defaultValue = "nl")
            @Nullable
            String language) {}

    static HolderContactView of(HolderContact contact, @Nullable String secret) {
        return new HolderContactView(
                contact.holder(),
                contact.channel().wireName(),
                Masked.text(contact.target()),
                contact.language(),
                contact.updatedAt(),
                secret);
    }
}
