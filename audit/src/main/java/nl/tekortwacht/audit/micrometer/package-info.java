/* SPDX-License-Identifier: EUPL-1.2 */
/** The figures of the log. */
@NullMarked
package nl.tekortwacht.audit.micrometer;

import org.jspecify.annotations.NullMarked;
