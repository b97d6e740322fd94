/* SPDX-License-Identifier: EUPL-1.2 */
/** What the shortages and stocks of many products mean together. */
@NullMarked
package nl.tekortwacht.detection.outlook;

import org.jspecify.annotations.NullMarked;
