/* SPDX-License-Identifier: EUPL-1.2 */
/** E-mail over SMTP. */
@NullMarked
package nl.tekortwacht.alerting.email;

import org.jspecify.annotations.NullMarked;
