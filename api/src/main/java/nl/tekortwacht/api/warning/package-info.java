/* SPDX-License-Identifier: EUPL-1.2 */
/** Early warnings, and which of them are asked for. */
@NullMarked
package nl.tekortwacht.api.warning;

import org.jspecify.annotations.NullMarked;
