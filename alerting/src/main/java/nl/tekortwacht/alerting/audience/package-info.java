/* SPDX-License-Identifier: EUPL-1.2 */
/** Who must know of a change of a finding, and when to keep quiet: pure decisions, each with its reason. */
@NullMarked
package nl.tekortwacht.alerting.audience;

import org.jspecify.annotations.NullMarked;
