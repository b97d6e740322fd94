/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says how to report a vulnerability (RFC 9116). */
@RestController
public final class SecurityTxtController {

    private static final String PATH = "/.well-known/security.txt";
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Facts facts;
    private final URI publicUrl;
    private final Clock clock;

    /** Answers with these facts; {@code publicUrl} is as people reach the service. */
    public SecurityTxtController(Facts facts, URI publicUrl, Clock clock) {
        this.facts = facts;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * What the file says.
     *
     * @param contacts where to report, the preferred one first
     * @param policy what reporters can expect; null = there is no page about it
     * @param validFor how long readers may rely on it, from today on
     */
    public record Facts(List<URI> contacts, @Nullable URI policy, String languages, Duration validFor) {}

    /** The file. It is made anew each day, so it never expires while somebody runs the service. */
    @AllowedFor(Role.PUBLIC)
    @GetMapping(path = PATH)
    public ResponseEntity<String> getSecurityTxt() {
        StringBuilder text = new StringBuilder();
        facts.contacts().forEach(contact -> line(text, "Contact", contact));
        line(text, "Expires", clock.instant().truncatedTo(ChronoUnit.DAYS).plus(facts.validFor()));
        line(text, "Preferred-Languages", facts.languages());
        line(text, "Canonical", publicUrl.resolve(PATH));
        if (facts.policy() != null) {
            line(text, "Policy", facts.policy());
        }
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(text.toString());
    }

    private static void line(StringBuilder text, String field, Object value) {
        text.append(field).append(": ").append(value).append('\n');
    }
}
