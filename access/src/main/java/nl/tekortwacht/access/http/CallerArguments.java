/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Grant;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives an endpoint the {@link Grant} or the {@link Caller} of its request as a parameter. */
public final class CallerArguments implements HandlerMethodArgumentResolver {

    /** For the configuration of WebFlux. */
    public CallerArguments() {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Grant.class || parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        String attribute = parameter.getParameterType() == Grant.class ? Grant.ATTRIBUTE : Caller.ATTRIBUTE;
        return Mono.fromCallable(() -> exchange.getRequiredAttribute(attribute));
    }
}
