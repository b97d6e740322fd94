/* SPDX-License-Identifier: EUPL-1.2 */
/** The whole system running in this process: its settings, its parts in the order of their starting, its end. */
@NullMarked
package nl.tekortwacht.standalone.running;

import org.jspecify.annotations.NullMarked;
