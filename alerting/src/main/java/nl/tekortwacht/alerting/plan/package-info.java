/* SPDX-License-Identifier: EUPL-1.2 */

/** When a recipient gets what was decided: at once, with others of its kind, in a digest, after quiet hours. Pure. */
@NullMarked
package nl.tekortwacht.alerting.plan;

import org.jspecify.annotations.NullMarked;
