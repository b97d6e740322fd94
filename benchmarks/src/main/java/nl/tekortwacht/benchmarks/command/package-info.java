/* SPDX-License-Identifier: EUPL-1.2 */
/** The command bench, and what it prints. */
@NullMarked
package nl.tekortwacht.benchmarks.command;

import org.jspecify.annotations.NullMarked;
