/* SPDX-License-Identifier: EUPL-1.2 */
/** Who wants to be told about what, and the rules that a new subscription must pass. */
@NullMarked
package nl.tekortwacht.api.subscription;

import org.jspecify.annotations.NullMarked;
