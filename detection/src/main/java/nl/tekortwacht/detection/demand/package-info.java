/* SPDX-License-Identifier: EUPL-1.2 */
/** How much of a product is asked. */
@NullMarked
package nl.tekortwacht.detection.demand;

import org.jspecify.annotations.NullMarked;
