/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

/** The groups of people that alerts are for. */
public enum Audience {
    /** The operational shortage team: confirmed and bad shortages, qualifying announcements, products at risk. */
    SHORTAGE_TEAM,
    /** The national coordination centre for medicines (Landelijk Coördinatiecentrum Geneesmiddelen): hospital products. */
    LCG,
    /** The inspectorate (IGJ): breaches of the safety stock, late notices, unreported and critical shortages. */
    IGJ,
    /** Whoever subscribed to a product, a group or an ATC prefix. */
    SUBSCRIBER
}
