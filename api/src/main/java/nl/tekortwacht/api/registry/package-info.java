/* SPDX-License-Identifier: EUPL-1.2 */
/** The registry, kept up to date in memory. */
@NullMarked
package nl.tekortwacht.api.registry;

import org.jspecify.annotations.NullMarked;
