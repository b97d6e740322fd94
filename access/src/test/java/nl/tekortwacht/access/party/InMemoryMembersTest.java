/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

class InMemoryMembersTest extends MembersContract {

    private final InMemoryMembers members = new InMemoryMembers();
    private final Invitations invitations = new InMemoryInvitations(members);

    @Override
    protected Members members() {
        return members;
    }

    @Override
    protected Invitations invitations() {
        return invitations;
    }
}
