/* SPDX-License-Identifier: EUPL-1.2 */
/** Reads routes from YAML, and reads their file again when it changes. */
@NullMarked
package nl.tekortwacht.alerting.yaml;

import org.jspecify.annotations.NullMarked;
