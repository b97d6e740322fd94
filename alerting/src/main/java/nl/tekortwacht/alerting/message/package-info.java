/* SPDX-License-Identifier: EUPL-1.2 */
/** What people read: subject and body of an alert in Dutch and English, language level B1. */
@NullMarked
package nl.tekortwacht.alerting.message;

import org.jspecify.annotations.NullMarked;
