/* SPDX-License-Identifier: EUPL-1.2 */
/** The log in PostgreSQL. */
@NullMarked
package nl.tekortwacht.audit.postgres;

import org.jspecify.annotations.NullMarked;
