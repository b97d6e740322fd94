/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.List;
import nl.tekortwacht.contracts.publication.Circle;

/** The groups of people that alerts are for. */
public enum Audience {
    /** The operational shortage team: confirmed and bad shortages, qualifying announcements, products at risk. */
    SHORTAGE_TEAM,
    /** The national coordination centre for medicines (Landelijk Coördinatiecentrum Geneesmiddelen): hospital products. */
    LCG,
    /** The inspectorate (IGJ): breaches of the safety stock, late notices, unreported and critical shortages. */
    IGJ,
    /** The medicines board (CBG): critical shortages, and products that leave the market. */
    CBG,
    /** The marketing-authorisation holder of the product: asked to confirm or explain what the evidence shows. */
    MAH,
    /** Whoever subscribed to a product, a group or an ATC prefix. */
    SUBSCRIBER;

    private static final List<Audience> ROUTED = List.of(SHORTAGE_TEAM, LCG, IGJ, CBG, MAH);

    /** How much they see of what is found; holders see more of what is their own. */
    public Circle circle() {
        return switch (this) {
            case SHORTAGE_TEAM, IGJ, CBG -> Circle.OVERSIGHT;
            case LCG -> Circle.STAFF;
            case MAH, SUBSCRIBER -> Circle.PUBLIC;
        };
    }

    /** Those whom routes tell; a subscriber is told by the subscription. */
    public static List<Audience> routed() {
        return ROUTED;
    }
}
