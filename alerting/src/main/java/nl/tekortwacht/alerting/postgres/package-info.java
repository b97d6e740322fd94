/* SPDX-License-Identifier: EUPL-1.2 */
/** The stores in PostgreSQL, schema alerting. */
@NullMarked
package nl.tekortwacht.alerting.postgres;

import org.jspecify.annotations.NullMarked;
