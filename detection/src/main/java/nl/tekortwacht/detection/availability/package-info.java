/* SPDX-License-Identifier: EUPL-1.2 */
/** What the evidence of one day says about a product. */
@NullMarked
package nl.tekortwacht.detection.availability;

import org.jspecify.annotations.NullMarked;
