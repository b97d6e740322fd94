/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.access;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.access.Declaration;
import nl.tekortwacht.contracts.access.Role;

/** The matrix of roles and endpoints, as docs/access.md shows it. */
final class AccessMatrix {

    static final String BEGIN = "<!-- matrix: begin -->";
    static final String END = "<!-- matrix: end -->";

    private AccessMatrix() {}

    static String of(List<Endpoint> endpoints) {
        String roles = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(" | "));
        String line = "|---".repeat(Role.values().length + 2) + "|";
        Set<String> rows = new LinkedHashSet<>();
        endpoints.stream()
                .filter(endpoint -> !endpoint.path().startsWith("/demo"))
                .map(AccessMatrix::row)
                .forEach(rows::add);
        return BEGIN + "\n| endpoint | scope | " + roles + " |\n" + line + "\n" + String.join("\n", rows) + "\n" + END;
    }

    private static String row(Endpoint endpoint) {
        Declaration declaration = endpoint.declaration();
        String cells = Arrays.stream(Role.values())
                .map(role -> cell(declaration, role))
                .collect(Collectors.joining(" | "));
        String scope = declaration.isPublic() ? "" : declaration.scope().word().replace("tekortwacht:", "");
        return "| `" + endpoint.method() + " " + endpoint.path() + "` | " + scope + " | " + cells + " |";
    }

    private static String cell(Declaration declaration, Role role) {
        if (declaration.isPublic() || declaration.all().contains(role)) {
            return "all";
        }
        return declaration.own().contains(role) ? "own" : "";
    }
}
