/* SPDX-License-Identifier: EUPL-1.2 */
/** What detection reads and keeps, as plain values: arrivals, the state of a product, rows of findings and days. */
@NullMarked
package nl.tekortwacht.detection.store;

import org.jspecify.annotations.NullMarked;
