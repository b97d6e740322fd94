/* SPDX-License-Identifier: EUPL-1.2 */
/** The rules over files of registry and report lines, without any service: to check a policy against history. */
@NullMarked
package nl.tekortwacht.standalone.replay;

import org.jspecify.annotations.NullMarked;
