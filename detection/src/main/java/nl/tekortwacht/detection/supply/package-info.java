/* SPDX-License-Identifier: EUPL-1.2 */
/** What is known of the stock and the supply of one product on a day. */
@NullMarked
package nl.tekortwacht.detection.supply;

import org.jspecify.annotations.NullMarked;
