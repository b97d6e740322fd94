/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

class InMemoryClientsTest extends ClientsContract {

    private final Clients clients = new InMemoryClients();
    private final UsedAssertions assertions = new InMemoryUsedAssertions();

    @Override
    protected Clients clients() {
        return clients;
    }

    @Override
    protected UsedAssertions assertions() {
        return assertions;
    }
}
