/* SPDX-License-Identifier: EUPL-1.2 */
/** What the endpoints ask of the database; the ports that {@code postgres} implements. */
@NullMarked
package nl.tekortwacht.api.store;

import org.jspecify.annotations.NullMarked;
