/* SPDX-License-Identifier: EUPL-1.2 */
/** What must hold when the system has settled. */
@NullMarked
package nl.tekortwacht.standalone.chaos.check;

import org.jspecify.annotations.NullMarked;
