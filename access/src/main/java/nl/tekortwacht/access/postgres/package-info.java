/* SPDX-License-Identifier: EUPL-1.2 */
/** Tables of access control. */
@NullMarked
package nl.tekortwacht.access.postgres;

import org.jspecify.annotations.NullMarked;
