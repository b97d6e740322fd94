/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Tells where and how machine clients get tokens (RFC 8414), and by which keys tokens are checked (RFC 7517). */
@RestController
public final class IssuerController {

    private static final Duration AGE = Duration.ofMinutes(5);
    private static final String KEYS = "/v1/oauth2/keys";

    private final String issuer;
    private final String publicKeys;

    /**
     * Of this issuer.
     *
     * @param issuer the address by which it is called, without a slash at the end
     * @param publicKeys its public keys, as a JWK set
     */
    public IssuerController(String issuer, String publicKeys) {
        this.issuer = issuer;
        this.publicKeys = publicKeys;
    }

    /** Where and how. */
    @AllowedFor(Role.PUBLIC)
    @GetMapping(path = "/.well-known/oauth-authorization-server", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Map<String, Object>> getIssuer() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", issuer);
        metadata.put("token_endpoint", issuer + TokenController.PATH);
        metadata.put("jwks_uri", issuer + KEYS);
        metadata.put("grant_types_supported", List.of("client_credentials"));
        metadata.put("response_types_supported", List.of());
        metadata.put(
                "token_endpoint_auth_methods_supported",
                List.of("private_key_jwt", "client_secret_basic", "client_secret_post"));
        metadata.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256", "PS256", "ES256"));
        metadata.put(
                "scopes_supported",
                Arrays.stream(Scope.values()).map(Scope::word).toList());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(AGE).cachePublic())
                .body(metadata);
    }

    /** The keys. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "The keys of our tokens",
            description = "The public keys by which the tokens of machine clients are checked, as a JWK set.")
    @GetMapping(path = KEYS, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<String> getTokenKeys(ServerWebExchange exchange) {
        QueryKeys.refuseAll(exchange);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(AGE).cachePublic())
                .body(publicKeys);
    }
}
