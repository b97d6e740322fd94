/* SPDX-License-Identifier: EUPL-1.2 */
/** The roles of people and machines, and the annotation with which every endpoint says who may call it. */
@NullMarked
package nl.tekortwacht.contracts.access;

import org.jspecify.annotations.NullMarked;
