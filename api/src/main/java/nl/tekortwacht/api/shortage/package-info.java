/* SPDX-License-Identifier: EUPL-1.2 */
/** Shortages as they are asked for and shown. */
@NullMarked
package nl.tekortwacht.api.shortage;

import org.jspecify.annotations.NullMarked;
