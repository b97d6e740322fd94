/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.signin;

import java.time.Instant;

/**
 * A person who was sent to the provider and did not come back yet.
 *
 * @param stateHash of the state that the provider gives back
 * @param browserHash of the secret that only this browser knows
 * @param nonce that the provider's token must carry
 * @param verifier that shows the provider that it is us again (PKCE)
 * @param returnTo where the person goes afterwards
 * @param endsAt until when they may come back
 */
public record PendingSignIn(
        String stateHash, String browserHash, String nonce, String verifier, LocalPath returnTo, Instant endsAt) {

    @Override
    public String toString() {
        return "PendingSignIn until " + endsAt;
    }
}
