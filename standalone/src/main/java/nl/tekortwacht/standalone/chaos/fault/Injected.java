/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.fault;

import org.jspecify.annotations.Nullable;

/**
 * A fault that happened.
 *
 * @param recoverySeconds from its end until the part answered and the lag was as small as usual; null if that did not
 *     come about within the time allowed, or before the run ended
 */
public record Injected(Fault fault, @Nullable Double recoverySeconds) {}
