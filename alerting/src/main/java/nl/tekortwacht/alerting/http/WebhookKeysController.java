/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import java.util.List;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes what receivers check the signatures of scheme v1a with. */
@RestController
public final class WebhookKeysController {

    private static final String SCHEME = "v1a";

    private final Keys keys;

    /**
     * A controller.
     *
     * @param publicKeys {@code whpk_} and base64 each; none if nothing is signed by that scheme
     */
    public WebhookKeysController(List<String> publicKeys) {
        this.keys =
                new Keys(publicKeys.stream().map(key -> new Key(SCHEME, key)).toList());
    }

    /** All keys. */
    record Keys(List<Key> keys) {}

    /**
     * A key.
     *
     * @param scheme of the signatures that it checks
     * @param publicKey {@code whpk_} and base64
     */
    record Key(String scheme, String publicKey) {}

    /** The keys in use. */
    @AllowedFor(Role.PUBLIC)
    @GetMapping(path = "/v1/webhook-keys", produces = MediaType.APPLICATION_JSON_VALUE)
    public Keys listWebhookKeys() {
        return keys;
    }
}
