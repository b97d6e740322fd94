/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.audit.event.AuditEvent;
import nl.tekortwacht.audit.event.Sha256;
import org.jspecify.annotations.Nullable;

/** The fields of a row as texts, in the order in which they are hashed and exported. */
public final class RowFields {

    /** The version of this order; hashed as the first field. */
    public static final String VERSION = "1";

    /** The names of the fields, in their order. */
    public static final List<String> NAMES = List.of(
            "version",
            "day",
            "seq",
            "time",
            "actorKind",
            "actor",
            "party",
            "action",
            "object",
            "result",
            "reason",
            "service",
            "origin",
            "trace",
            "receipt",
            "digest");

    /** The field with the place in the day. */
    static final String SEQ = "seq";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RowFields() {}

    /** The fields by name; what is not there is null. */
    public static Map<String, @Nullable String> of(LocalDate day, long seq, AuditEvent event) {
        UUID receipt = event.evidence().receipt();
        Sha256 digest = event.evidence().digest();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("version", VERSION);
        fields.put("day", day.toString());
        fields.put(SEQ, Long.toString(seq));
        fields.put("time", time(event.at()));
        fields.put("actorKind", event.actor().kind().name());
        fields.put("actor", event.actor().id());
        fields.put("party", event.actor().party());
        fields.put("action", event.deed().action());
        fields.put("object", event.deed().object());
        fields.put("result", event.outcome().result().name());
        fields.put("reason", event.outcome().reason());
        fields.put("service", event.origin().service());
        fields.put("origin", event.origin().address());
        fields.put("trace", event.evidence().trace());
        fields.put("receipt", receipt == null ? null : receipt.toString());
        fields.put("digest", digest == null ? null : digest.hex());
        return Collections.unmodifiableMap(fields);
    }

    /** The instant with six decimals. */
    static String time(Instant at) {
        return TIME.format(at);
    }
}
