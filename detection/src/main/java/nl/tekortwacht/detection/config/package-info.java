/* SPDX-License-Identifier: EUPL-1.2 */
/** All wiring of detection. */
@NullMarked
package nl.tekortwacht.detection.config;

import org.jspecify.annotations.NullMarked;
