/* SPDX-License-Identifier: EUPL-1.2 */
/** Changes of findings, in the order of their stream. */
@NullMarked
package nl.tekortwacht.api.event;

import org.jspecify.annotations.NullMarked;
