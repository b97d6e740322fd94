/* SPDX-License-Identifier: EUPL-1.2 */
/** The HTTP interface by which parties manage themselves, and by which their programs get tokens. */
@NullMarked
package nl.tekortwacht.access.http.party;

import org.jspecify.annotations.NullMarked;
