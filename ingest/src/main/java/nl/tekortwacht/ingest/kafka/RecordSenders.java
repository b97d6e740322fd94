/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.access.token.Bearer;
import nl.tekortwacht.access.token.InvalidTokenException;
import nl.tekortwacht.access.token.Tokens;
import nl.tekortwacht.contracts.access.Decision;
import nl.tekortwacht.contracts.access.Declaration;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.ingest.line.OwnLines;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who sent the records of a batch. Each record carries the token of its sender in the header {@code authorization}, as a
 * request does; it must have been good when the broker wrote the record down, however late that is read.
 */
public final class RecordSenders {

    /** The header of a record. */
    public static final String HEADER = "authorization";

    /** The same as for reports over HTTP. */
    private static final Declaration DECLARATION = new Declaration(
            EnumSet.of(Role.MACHINE, Role.ADMINISTRATOR),
            EnumSet.of(Role.MAH, Role.WHOLESALER, Role.PHARMACY),
            Scope.REPORT);

    private static final String PREFIX = "Bearer ";

    /** The tokens of a batch, by the value of the header; a batch has few. */
    record Known(Map<String, Bearer> bearers) {

        /** The line of a record, refused if its sender may not send it. */
        ReceivedLine check(ConsumerRecord<byte[], byte[]> record, ReceivedLine line) {
            Bearer bearer = bearers.get(Objects.requireNonNullElse(value(record), ""));
            if (bearer == null || !bearer.isGoodAt(Instant.ofEpochMilli(record.timestamp()))) {
                return refused(
                        line,
                        "the header " + HEADER
                                + " must hold Bearer and a token of the sender, good when the record was sent");
            }
            return DECLARATION.decide(bearer.caller()) instanceof Decision.Granted granted
                    ? granted.grant()
                            .onlyParty()
                            .map(party -> new OwnLines(party).check(line))
                            .orElse(line)
                    : refused(line, "the sender's token is not for reports");
        }

        private static ReceivedLine refused(ReceivedLine line, String reason) {
            return new ReceivedLine.Unreadable(line.number(), reason, line.sent());
        }
    }

    private final Tokens tokens;

    /** Senders with these tokens. */
    public RecordSenders(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Finds out about each token once; fails if it cannot be found out now. */
    Mono<Known> of(List<ConsumerRecord<byte[], byte[]>> records) {
        List<String> values = records.stream()
                .map(RecordSenders::value)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Flux.fromIterable(values)
                .concatMap(value -> bearer(value).map(bearer -> Map.entry(value, bearer)))
                .collectList()
                .map(found -> {
                    Map<String, Bearer> bearers = HashMap.newHashMap(found.size());
                    found.forEach(entry -> bearers.put(entry.getKey(), entry.getValue()));
                    return new Known(bearers);
                });
    }

    private Mono<Bearer> bearer(String value) {
        return value.startsWith(PREFIX)
                ? tokens.bearerAtAnyTime(value.substring(PREFIX.length()))
                        .onErrorResume(InvalidTokenException.class, invalid -> Mono.empty())
                : Mono.empty();
    }

    private static @Nullable String value(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(HEADER);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }
}
