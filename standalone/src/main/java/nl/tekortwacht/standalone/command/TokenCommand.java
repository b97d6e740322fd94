/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.access.token.TokenSigner;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.standalone.access.LocalIssuer;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a token for the system in a data folder, for whoever may read that folder. Use it as",
            "  curl -H \"Authorization: Bearer $(./tekortwacht token)\" …"
        })
final class TokenCommand implements Callable<Integer> {

    private static final int MOST_MINUTES = 60;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with all data (default: ${DEFAULT-VALUE}).",
            defaultValue = "data")
    private Path folder = Path.of("data");

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "Roles, such as inspector (default: administrator, or none beside --party).")
    private List<String> roles = List.of();

    @Option(names = "--party", paramLabel = "PARTY", description = "Act for this party, such as wholesaler:w1.")
    private @Nullable String party;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description =
                    "What it is good for: tekortwacht:read, tekortwacht:report, tekortwacht:manage (default: all).")
    private List<String> scopes = List.of();

    @Option(
            names = "--minutes",
            description = "How long it may be used, at most 60 (default: ${DEFAULT-VALUE}).",
            defaultValue = "10")
    private int minutes = 10;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        TokenSigner.Content content = content();
        if (!Files.exists(folder.resolve(LocalIssuer.KEY_FILE))) {
            throw new CannotStartException("The folder " + folder.toAbsolutePath()
                    + " has no key yet.\nStart the system once, or name its folder with --data DIR.");
        }
        spec.commandLine().getOut().println(LocalIssuer.of(folder).token(content));
        return 0;
    }

    private TokenSigner.Content content() {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw wrong("--minutes must be 1 to " + MOST_MINUTES + ".");
        }
        return new TokenSigner.Content("owner", roles(), party(), scopes(), Duration.ofMinutes(minutes));
    }

    private Set<Role> roles() {
        return roles.isEmpty() && party == null
                ? EnumSet.of(Role.ADMINISTRATOR)
                : roles.stream()
                        .map(word -> Role.ofWord(word)
                                .orElseThrow(() -> wrong("There is no role " + word + "; there are "
                                        + words(Role.values(), Role::word) + ".")))
                        .collect(Collectors.toSet());
    }

    private Set<Scope> scopes() {
        return scopes.isEmpty()
                ? EnumSet.allOf(Scope.class)
                : scopes.stream()
                        .map(word -> Scope.ofWord(word)
                                .orElseThrow(() -> wrong("There is no scope " + word + "; there are "
                                        + words(Scope.values(), Scope::word) + ".")))
                        .collect(Collectors.toSet());
    }

    private @Nullable PartyId party() {
        try {
            return party == null ? null : new PartyId(party);
        } catch (IllegalArgumentException e) {
            throw wrong("--party: " + e.getMessage());
        }
    }

    private static <T> String words(T[] all, Function<T, String> word) {
        return Stream.of(all).map(word).collect(Collectors.joining(", "));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
