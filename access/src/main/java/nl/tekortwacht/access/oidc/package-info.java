/* SPDX-License-Identifier: EUPL-1.2 */
/** The provider as OpenID Connect speaks with it. */
@NullMarked
package nl.tekortwacht.access.oidc;

import org.jspecify.annotations.NullMarked;
