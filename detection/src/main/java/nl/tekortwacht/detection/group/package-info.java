/* SPDX-License-Identifier: EUPL-1.2 */
/** Which products can stand in for which: substitution groups and the rings around them, from the registry. */
@NullMarked
package nl.tekortwacht.detection.group;

import org.jspecify.annotations.NullMarked;
