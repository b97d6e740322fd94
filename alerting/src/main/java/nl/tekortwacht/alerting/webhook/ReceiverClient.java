/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import io.netty.channel.ChannelOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.delivery.GiveUpReason;
import nl.tekortwacht.alerting.delivery.TryLaterReason;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;

/** The only way out to receivers: checked addresses, no redirects, no proxy, and answers of bounded size. */
final class ReceiverClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_STATUS_LINE = 4_096;
    private static final int MAX_HEADERS = 8_192;
    private static final int MAX_BODY = 16_384;
    private static final Duration BODY_TIME = Duration.ofSeconds(2);

    private final NetworkPolicy policy;
    private final WebClient client;

    /**
     * A client.
     *
     * @param lookups where host names are looked up, which may block
     */
    ReceiverClient(NetworkPolicy policy, NameLookup names, Scheduler lookups) {
        this.policy = policy;
        this.client = client(policy, new CheckedResolver(policy, lookups, names));
    }

    /** As the machine looks names up. */
    static NameLookup systemNames() {
        return InetAddress::getAllByName;
    }

    private static WebClient client(NetworkPolicy policy, CheckedResolver resolver) {
        HttpClient http = HttpClient.create()
                .followRedirect(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis())
                .httpResponseDecoder(
                        answer -> answer.maxInitialLineLength(MAX_STATUS_LINE).maxHeaderSize(MAX_HEADERS))
                .doOnChannelInit((observer, channel, remote) ->
                        channel.pipeline().addFirst("checked-connection", new CheckedConnection(policy)))
                .resolver(resolver);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .defaultHeader(HttpHeaders.USER_AGENT, "tekortwacht")
                .build();
    }

    /** Sends the request, unless its target is refused; all that can go wrong on the way is an outcome too. */
    Mono<DeliveryOutcome> send(
            String target, Function<WebClient, WebClient.RequestHeadersSpec<?>> request, Answer answer) {
        return exchange(target, request, answer::read, Function.identity());
    }

    /**
     * The same, of what is no delivery.
     *
     * @param answer must read or {@link #discard} the body
     * @param noAnswer what becomes of a target that is refused, or does not answer
     */
    <T> Mono<T> exchange(
            String target,
            Function<WebClient, WebClient.RequestHeadersSpec<?>> request,
            Function<ClientResponse, Mono<T>> answer,
            Function<DeliveryOutcome, T> noAnswer) {
        Optional<DeliveryOutcome> refusal = refusal(target);
        return refusal.isPresent()
                ? Mono.just(noAnswer.apply(refusal.get()))
                : request.apply(client)
                        .exchangeToMono(answer)
                        .onErrorResume(
                                WebClientRequestException.class, error -> Mono.just(noAnswer.apply(noAnswer(error))));
    }

    /** Makes something of an answer; must read or {@link #discard} its body. */
    @FunctionalInterface
    interface Answer {

        /** The outcome. */
        Mono<DeliveryOutcome> read(ClientResponse response);
    }

    private Optional<DeliveryOutcome> refusal(String target) {
        Optional<String> refused = policy.refuse(target);
        return refused.isPresent()
                ? refused.map(why -> new DeliveryOutcome.GiveUp(GiveUpReason.BAD_TARGET, null, why))
                : policy.forbid(target).map(ReceiverClient::forbidden);
    }

    /** Reads a body so that the connection can be used again; one that is too long or too slow is cut off instead. */
    static Mono<Void> discard(ClientResponse response) {
        return response.bodyToFlux(DataBuffer.class)
                .map(ReceiverClient::released)
                .scan(0, Integer::sum)
                .takeUntil(read -> read > MAX_BODY)
                .then()
                .timeout(BODY_TIME, Mono.empty())
                // The status has said everything; what breaks after it is no news.
                .onErrorResume(Exception.class, error -> Mono.empty());
    }

    /** The beginning of a body, as far as it comes in time; what breaks on the way ends it. */
    static Mono<String> text(ClientResponse response) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        return response.bodyToFlux(DataBuffer.class)
                .map(ReceiverClient::bytes)
                .doOnNext(read::writeBytes)
                .takeUntil(any -> read.size() > MAX_BODY)
                .then()
                .timeout(BODY_TIME, Mono.empty())
                .onErrorResume(Exception.class, error -> Mono.empty())
                .then(Mono.fromSupplier(() -> read.toString(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static int released(DataBuffer buffer) {
        int bytes = buffer.readableByteCount();
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static DeliveryOutcome noAnswer(WebClientRequestException error) {
        Throwable cause = error.getMostSpecificCause();
        return switch (cause) {
            case ForbiddenAddressException any -> forbidden(String.valueOf(cause.getMessage()));
            case IOException any -> DeliveryOutcome.TryLater.of(TryLaterReason.UNREACHABLE, cause.toString());
            default -> DeliveryOutcome.TryLater.of(TryLaterReason.NOT_UNDERSTOOD, cause.toString());
        };
    }

    private static DeliveryOutcome forbidden(String detail) {
        return new DeliveryOutcome.GiveUp(GiveUpReason.FORBIDDEN_TARGET, null, detail);
    }
}
