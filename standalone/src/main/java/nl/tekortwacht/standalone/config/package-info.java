/* SPDX-License-Identifier: EUPL-1.2 */
/** All the wiring of the services in one application. */
@NullMarked
package nl.tekortwacht.standalone.config;

import org.jspecify.annotations.NullMarked;
