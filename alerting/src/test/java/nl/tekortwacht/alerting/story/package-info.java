/* SPDX-License-Identifier: EUPL-1.2 */

/** Stories of what becomes known, and of who gets which mail when, told over every store. */
@NullMarked
package nl.tekortwacht.alerting.story;

import org.jspecify.annotations.NullMarked;
