/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The log cannot be written now. */
public final class AuditUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public AuditUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
