/* SPDX-License-Identifier: EUPL-1.2 */
/** Alerts as they are asked for and shown, with what became of them. */
@NullMarked
package nl.tekortwacht.api.alert;

import org.jspecify.annotations.NullMarked;
