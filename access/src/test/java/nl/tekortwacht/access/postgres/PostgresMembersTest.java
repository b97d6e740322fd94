/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import nl.tekortwacht.access.party.Invitations;
import nl.tekortwacht.access.party.Members;
import nl.tekortwacht.access.party.MembersContract;

class PostgresMembersTest extends MembersContract {

    @Override
    protected Members members() {
        return new PostgresMembers(TestDatabase.client(), TestDatabase.schema());
    }

    @Override
    protected Invitations invitations() {
        return new PostgresInvitations(TestDatabase.client(), TestDatabase.schema());
    }
}
