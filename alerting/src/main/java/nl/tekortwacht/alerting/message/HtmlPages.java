/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.util.Optional;

/** Writes messages as HTML that needs nothing from elsewhere. */
public interface HtmlPages {

    /** A message; empty if there is no template of its version. */
    Optional<String> html(Content content);

    /** A mail about several; empty if there is no template of its version. */
    Optional<String> html(Digest digest);
}
