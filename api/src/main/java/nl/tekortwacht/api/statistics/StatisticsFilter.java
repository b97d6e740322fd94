/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.statistics;

import java.util.Set;

/**
 * Which rows of the statistics.
 *
 * @param definition the definition of a shortage that they count by
 * @param atcClasses codes of ATC classes; empty text = all classes together
 */
public record StatisticsFilter(String definition, Periods periods, Set<String> atcClasses) {}
