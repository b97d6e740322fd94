/* SPDX-License-Identifier: EUPL-1.2 */
/** How far reports and findings have come on their way through the house. */
@NullMarked
package nl.tekortwacht.standalone.flow;

import org.jspecify.annotations.NullMarked;
