/* SPDX-License-Identifier: EUPL-1.2 */
/** What a shortage means: how bad it is, what helps, and what comes next, each with its inputs. */
@NullMarked
package nl.tekortwacht.contracts.assessment;

import org.jspecify.annotations.NullMarked;
