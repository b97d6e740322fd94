/* SPDX-License-Identifier: EUPL-1.2 */
/** All wiring of the service. */
@NullMarked
package nl.tekortwacht.api.config;

import org.jspecify.annotations.NullMarked;
