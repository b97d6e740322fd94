/* SPDX-License-Identifier: EUPL-1.2 */
/** What can be asked of alerting itself. */
@NullMarked
package nl.tekortwacht.alerting.http;

import org.jspecify.annotations.NullMarked;
