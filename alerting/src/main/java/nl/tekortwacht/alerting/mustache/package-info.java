/* SPDX-License-Identifier: EUPL-1.2 */
/** Messages as HTML. */
@NullMarked
package nl.tekortwacht.alerting.mustache;

import org.jspecify.annotations.NullMarked;
