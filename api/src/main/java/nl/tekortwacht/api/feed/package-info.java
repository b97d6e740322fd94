/* SPDX-License-Identifier: EUPL-1.2 */
/** Changes of the shortage list, for feed readers. */
@NullMarked
package nl.tekortwacht.api.feed;

import org.jspecify.annotations.NullMarked;
