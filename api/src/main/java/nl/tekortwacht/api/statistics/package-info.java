/* SPDX-License-Identifier: EUPL-1.2 */
/** Which rows of the statistics are asked for. */
@NullMarked
package nl.tekortwacht.api.statistics;

import org.jspecify.annotations.NullMarked;
