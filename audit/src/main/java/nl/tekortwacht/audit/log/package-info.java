/* SPDX-License-Identifier: EUPL-1.2 */
/** The log as others see it: recording, and reading back. */
@NullMarked
package nl.tekortwacht.audit.log;

import org.jspecify.annotations.NullMarked;
