/* SPDX-License-Identifier: EUPL-1.2 */
/** How bad a shortage is, in versions. */
@NullMarked
package nl.tekortwacht.api.assessment;

import org.jspecify.annotations.NullMarked;
