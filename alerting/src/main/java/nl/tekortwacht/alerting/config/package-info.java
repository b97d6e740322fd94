/* SPDX-License-Identifier: EUPL-1.2 */
/** All the wiring. */
@NullMarked
package nl.tekortwacht.alerting.config;

import org.jspecify.annotations.NullMarked;
