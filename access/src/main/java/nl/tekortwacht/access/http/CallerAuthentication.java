/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.io.Serial;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.contracts.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller of whom it is known who it is, in the form in which Spring Security passes it on. */
public final class CallerAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    /** Of this caller; holds no token. */
    public CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that && caller.equals(that.caller);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(caller);
    }
}
