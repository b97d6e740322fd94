/* SPDX-License-Identifier: EUPL-1.2 */
/** The wiring of access control. */
@NullMarked
package nl.tekortwacht.access.config;

import org.jspecify.annotations.NullMarked;
