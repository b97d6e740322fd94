/* SPDX-License-Identifier: EUPL-1.2 */
/** The log as a table. */
@NullMarked
package nl.tekortwacht.audit.csv;

import org.jspecify.annotations.NullMarked;
