/* SPDX-License-Identifier: EUPL-1.2 */
/** The products, articles and parties that reports are about, as known on a day and at an instant. */
@NullMarked
package nl.tekortwacht.contracts.registry;

import org.jspecify.annotations.NullMarked;
