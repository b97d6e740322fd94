/* SPDX-License-Identifier: EUPL-1.2 */
/** Keeps every endpoint to what it declares, and brings who calls to those who ask. */
@NullMarked
package nl.tekortwacht.access.http;

import org.jspecify.annotations.NullMarked;
