/* SPDX-License-Identifier: EUPL-1.2 */
/** Business days in Europe/Amsterdam. */
@NullMarked
package nl.tekortwacht.contracts.time;

import org.jspecify.annotations.NullMarked;
