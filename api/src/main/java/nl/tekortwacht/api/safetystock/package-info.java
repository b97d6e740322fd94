/* SPDX-License-Identifier: EUPL-1.2 */
/** Safety-stock findings as they are asked for and shown. */
@NullMarked
package nl.tekortwacht.api.safetystock;

import org.jspecify.annotations.NullMarked;
