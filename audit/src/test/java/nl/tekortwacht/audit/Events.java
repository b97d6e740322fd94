/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.tekortwacht.audit.event.Actor;
import nl.tekortwacht.audit.event.AuditEvent;
import nl.tekortwacht.audit.event.Result;
import nl.tekortwacht.audit.event.Sha256;

/** Events such as the system has. */
public final class Events {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    private Events() {}

    /** A wholesaler sends reports. */
    public static AuditEvent report(int number) {
        return new AuditEvent(
                NOON.plusSeconds(number),
                new Actor(Actor.Kind.MACHINE, "demo:w1", "wholesaler:w1"),
                new AuditEvent.Deed("POST /v1/reports", "made=/v1/receipts/" + receipt(number)),
                AuditEvent.Outcome.DONE,
                new AuditEvent.Origin("ingest", "192.0.2.7"),
                new AuditEvent.Evidence("trace-" + number, receipt(number), digest(number)));
    }

    /** Somebody who did not sign in asks for what is confidential. */
    public static AuditEvent refusal() {
        return new AuditEvent(
                NOON,
                new Actor(Actor.Kind.ANYONE, "anyone", null),
                new AuditEvent.Deed("GET /v1/safety-stock-findings", ""),
                new AuditEvent.Outcome(Result.REFUSED, "NOT_SIGNED_IN"),
                new AuditEvent.Origin("api", null),
                AuditEvent.Evidence.NONE);
    }

    public static List<AuditEvent> reports(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(Events::report).toList();
    }

    public static AuditEvent any(RandomGenerator chance) {
        return chance.nextInt(4) == 0 ? refusal() : report(chance.nextInt(1, 1_000));
    }

    private static UUID receipt(int number) {
        return new UUID(7, number);
    }

    private static Sha256 digest(int number) {
        return new Sha256(String.format(Locale.ROOT, "%064x", number));
    }
}
