/* SPDX-License-Identifier: EUPL-1.2 */
/** Registry and rules, as known at an instant. */
@NullMarked
package nl.tekortwacht.detection.reference;

import org.jspecify.annotations.NullMarked;
