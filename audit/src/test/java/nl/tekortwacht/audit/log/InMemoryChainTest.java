/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

class InMemoryChainTest extends AuditStoreContract {

    private final InMemoryChain chain = new InMemoryChain();

    @Override
    protected AuditStore store() {
        return chain;
    }

    @Override
    protected AuditTrail trail() {
        return chain;
    }
}
