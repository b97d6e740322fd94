/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program in JavaScript, with its packages, in a folder of its own. */
public final class NodeFolder {

    private final Path folder;
    private final Map<String, String> environment;

    private NodeFolder(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Copies the program and installs its packages, in the versions of its lock. */
    public static NodeFolder install(Path sources, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        NodeFolder installed = new NodeFolder(folder, environment);
        installed.run("npm", "ci");
        return installed;
    }

    /** The program's file on the path, if it is installed. */
    public static Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What the command said on its standard output; it must end well. */
    public List<String> run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve(command[0] + ".txt");
        Path errors = folder.resolve(command[0] + "-errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(8, TimeUnit.MINUTES)).as(command[0]).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readAllLines(output);
    }
}
