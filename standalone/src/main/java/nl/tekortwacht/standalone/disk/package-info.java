/* SPDX-License-Identifier: EUPL-1.2 */
/** How much room the disk has left. */
@NullMarked
package nl.tekortwacht.standalone.disk;

import org.jspecify.annotations.NullMarked;
