/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.scheduler.Scheduler;

/**
 * Looks host names up and refuses forbidden addresses at that very moment, so that the address that was checked is the
 * address that is connected to: a name cannot change its meaning in between.
 */
final class CheckedResolver extends AddressResolverGroup<InetSocketAddress> {

    private final NetworkPolicy policy;
    private final Scheduler scheduler;
    private final NameLookup names;

    /**
     * A resolver.
     *
     * @param scheduler where the look-up may block
     */
    CheckedResolver(NetworkPolicy policy, Scheduler scheduler, NameLookup names) {
        this.policy = policy;
        this.scheduler = scheduler;
        this.names = names;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Names(executor).asAddressResolver();
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        InetAddress[] addresses = names.addresses(host);
        for (InetAddress address : addresses) {
            if (!policy.allows(address)) {
                throw new ForbiddenAddressException(host);
            }
        }
        return addresses;
    }

    private final class Names extends InetNameResolver {

        Names(EventExecutor executor) {
            super(executor);
        }

        @Override
        protected void doResolve(String host, Promise<InetAddress> promise) {
            complete(promise, () -> lookUp(host)[0]);
        }

        @Override
        protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
            complete(promise, () -> List.of(lookUp(host)));
        }

        private <T> void complete(Promise<T> promise, Callable<T> lookUp) {
            try {
                scheduler.schedule(() -> {
                    try {
                        promise.trySuccess(lookUp.call());
                    } catch (Exception e) {
                        promise.tryFailure(e);
                    }
                });
            } catch (RejectedExecutionException e) {
                promise.tryFailure(e);
            }
        }
    }
}
