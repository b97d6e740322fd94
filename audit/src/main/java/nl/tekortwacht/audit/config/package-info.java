/* SPDX-License-Identifier: EUPL-1.2 */
/** All wiring of the log. */
@NullMarked
package nl.tekortwacht.audit.config;

import org.jspecify.annotations.NullMarked;
