/* SPDX-License-Identifier: EUPL-1.2 */
/** From findings to those who are told, against bare look-ups, bare reads and a bare HTTP client. */
@NullMarked
package nl.tekortwacht.benchmarks.alerting;

import org.jspecify.annotations.NullMarked;
