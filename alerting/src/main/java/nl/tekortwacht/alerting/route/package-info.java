/* SPDX-License-Identifier: EUPL-1.2 */
/** Routes: which audience wants which news of which findings, as data. Matching is pure. */
@NullMarked
package nl.tekortwacht.alerting.route;

import org.jspecify.annotations.NullMarked;
