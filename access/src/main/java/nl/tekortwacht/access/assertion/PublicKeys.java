/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.assertion;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The public keys of a client.
 *
 * @param jwkSet in the form of a JWK set
 */
public record PublicKeys(String jwkSet) {

    private static final int LONGEST = 20_000;
    private static final int MOST = 5;
    private static final int LEAST_BITS = 2048;

    /**
     * Reads what a client sends.
     *
     * @throws IllegalArgumentException if it is no set of 1 to 5 public keys, RSA of at least 2048 bits or EC P-256, each with
     *     its own {@code kid}; the message holds nothing of the keys
     */
    public static PublicKeys read(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("has at most " + LONGEST + " characters");
        }
        List<JWK> keys = parsed(text);
        if (keys.isEmpty() || keys.size() > MOST) {
            throw new IllegalArgumentException("holds 1 to " + MOST + " keys");
        }
        Set<String> ids = new HashSet<>();
        for (JWK key : keys) {
            check(key);
            if (key.getKeyID() == null || !ids.add(key.getKeyID())) {
                throw new IllegalArgumentException("each key has a kid of its own");
            }
        }
        return new PublicKeys(new JWKSet(keys).toString());
    }

    private static List<JWK> parsed(String text) {
        try {
            return JWKSet.parse(text).getKeys();
        } catch (ParseException | RuntimeException e) {
            // The second is what the library makes of a null.
            throw new IllegalArgumentException("must be a JWK set: {\"keys\": […]}");
        }
    }

    private static void check(JWK key) {
        if (key.isPrivate()) {
            throw new IllegalArgumentException(
                    "holds a private key; send the public half only, and replace this key, as it is no longer secret");
        }
        boolean isGood =
                switch (key) {
                    case RSAKey rsa -> rsa.size() >= LEAST_BITS;
                    case ECKey ec -> Curve.P_256.equals(ec.getCurve());
                    default -> false;
                };
        if (!isGood || !(KeyType.RSA.equals(key.getKeyType()) || KeyType.EC.equals(key.getKeyType()))) {
            throw new IllegalArgumentException("a key must be RSA of at least " + LEAST_BITS + " bits, or EC P-256");
        }
    }

    /** The keys. */
    List<JWK> keys() {
        return parsed(jwkSet);
    }
}
