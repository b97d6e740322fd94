/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

/** Counts what becomes of events. */
public interface AuditCounters {

    /** That many were written. */
    void recorded(int events);

    /** That many could not be written in time; they are tried again. */
    void failed(int events);

    /** One was given up, as too many waited already. */
    void lost();
}
