/* SPDX-License-Identifier: EUPL-1.2 */
/** The audit log of a folder or of a database, opened to be verified. */
@NullMarked
package nl.tekortwacht.standalone.audit;

import org.jspecify.annotations.NullMarked;
