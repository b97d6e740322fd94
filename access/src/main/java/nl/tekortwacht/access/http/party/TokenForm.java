/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import java.net.URLDecoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.tekortwacht.access.client.Proof;
import nl.tekortwacht.contracts.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads a request for a token (RFC 6749 2.3.1 and 4.4, RFC 7523 2.2).
 *
 * @param form the fields as sent
 * @param authorizations the Authorization headers as sent
 */
record TokenForm(MultiValueMap<String, String> form, List<String> authorizations) {

    private static final String BASIC = "basic ";
    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_SECRET = 200;

    /** Refuses what is twice, missing, or another grant than that of clients. */
    void check() throws TokenRefusal {
        for (Map.Entry<String, List<String>> field : form.entrySet()) {
            if (field.getValue().size() > 1) {
                throw new TokenRefusal("invalid_request", "A field is given twice.");
            }
        }
        String grant = form.getFirst("grant_type");
        if (grant == null) {
            throw new TokenRefusal("invalid_request", "grant_type is missing.");
        }
        if (!grant.equals("client_credentials")) {
            throw new TokenRefusal("unsupported_grant_type", "Only client_credentials is known here.");
        }
    }

    /** The scopes that are asked for; none for all. */
    Set<Scope> scopes() throws TokenRefusal {
        Set<Scope> scopes = new LinkedHashSet<>();
        String asked = form.getFirst("scope");
        for (String word :
                asked == null ? List.<String>of() : Arrays.asList(asked.trim().split(" +", -1))) {
            scopes.add(Scope.ofWord(word)
                    .orElseThrow(() -> new TokenRefusal("invalid_scope", "A scope is not known here.")));
        }
        return scopes;
    }

    /**
     * How the client says who it is; exactly one way.
     *
     * @param claimed whom an assertion says it is of
     */
    Proof proof(Function<String, Optional<String>> claimed) throws TokenRefusal {
        List<Proof> proofs = new ArrayList<>();
        if (!authorizations.isEmpty()) {
            proofs.add(basic());
        }
        if (form.containsKey("client_secret")) {
            proofs.add(bySecret(form.getFirst("client_id"), form.getFirst("client_secret")));
        }
        if (form.containsKey("client_assertion") || form.containsKey("client_assertion_type")) {
            proofs.add(byAssertion(claimed));
        }
        if (proofs.size() > 1) {
            throw new TokenRefusal("invalid_request", "A client proves who it is in one way, not in several.");
        }
        Proof proof = proofs.stream().findFirst().orElseThrow(TokenRefusal::client);
        String named = form.getFirst("client_id");
        if (named != null && !named.equals(proof.client())) {
            throw new TokenRefusal("invalid_request", "client_id is of another client than the proof.");
        }
        return proof;
    }

    private Proof basic() throws TokenRefusal {
        String header = authorizations.getFirst();
        if (authorizations.size() > 1 || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw TokenRefusal.client();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).trim());
            String pair = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(decoded))
                    .toString();
            int colon = pair.indexOf(':');
            return colon < 0
                    ? bySecret(null, null)
                    : bySecret(url(pair.substring(0, colon)), url(pair.substring(colon + 1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw TokenRefusal.client();
        }
    }

    private static String url(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Proof bySecret(@Nullable String client, @Nullable String secret) throws TokenRefusal {
        if (client == null
                || secret == null
                || secret.isEmpty()
                || client.length() > LONGEST_ID
                || secret.length() > LONGEST_SECRET) {
            throw TokenRefusal.client();
        }
        return new Proof.BySecret(client, secret);
    }

    private Proof byAssertion(Function<String, Optional<String>> claimed) throws TokenRefusal {
        String assertion = form.getFirst("client_assertion");
        if (assertion == null || !JWT_BEARER.equals(form.getFirst("client_assertion_type"))) {
            throw new TokenRefusal("invalid_request", "client_assertion_type must be " + JWT_BEARER + ".");
        }
        String client =
                claimed.apply(assertion).filter(id -> id.length() <= LONGEST_ID).orElseThrow(TokenRefusal::client);
        return new Proof.ByAssertion(client, assertion);
    }
}
