/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.finding.FindingEvent;

/** Which news of which findings an audience wants. */
public interface Routing {

    /**
     * What the audience wants to know of the event, the most important first.
     *
     * @param told the topics in which it was told something of this matter: who got the start gets the end
     */
    List<Wish> wishes(Audience audience, FindingEvent event, Set<NotifyReason.Topic> told);

    /** How the route with this name wants its alerts handled; plainly if there is none any more. */
    default Handling handling(String route) {
        return Handling.PLAIN;
    }
}
