/* SPDX-License-Identifier: EUPL-1.2 */
/** What is counted. */
@NullMarked
package nl.tekortwacht.alerting.micrometer;

import org.jspecify.annotations.NullMarked;
