/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The files of a database cluster: making them once, setting them up for this start, and who serves them now. */
final class PostgresCluster {

    static final String USER = "tekortwacht";

    private static final String SETTINGS = "tekortwacht.conf";
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final Path passwordFile;

    PostgresCluster(Path folder) {
        this.folder = folder;
        this.passwordFile = folder.resolveSibling(folder.getFileName() + ".password");
    }

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Refuses data that another PostgreSQL wrote. */
    void requireVersion(String version) throws IOException {
        String written = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!written.equals(version)) {
            throw new CannotStartException("The data in " + folder + " was written by PostgreSQL " + written
                    + ", and this is PostgreSQL " + version
                    + ".\nUse the version of Tekortwacht that wrote it, or dump it there and load it here. Nothing was"
                    + " changed.");
        }
    }

    /** Makes the cluster beside its place and moves it there when it is complete. */
    void create(PostgresPrograms programs, Durability durability) throws IOException {
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        writePassword(HexFormat.of().formatHex(secret));
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        removeUnfinished(unfinished);
        programs.require("initdb", arguments(unfinished, durability));
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "\ninclude '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> arguments(Path target, Durability durability) {
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + target,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                // Sorts by code point, yet knows the letters of all languages.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (durability == Durability.PROCESS_END) {
            arguments.add("--no-sync");
        }
        return arguments;
    }

    private static void removeUnfinished(Path unfinished) throws IOException {
        if (Files.exists(unfinished)) {
            FolderTree.remove(unfinished);
        }
    }

    private void writePassword(String password) throws IOException {
        Files.deleteIfExists(passwordFile);
        OwnerOnly.create(passwordFile);
        Files.write(passwordFile, (password + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /** Writes the settings of this start. */
    void configure(int port) throws IOException {
        Files.writeString(folder.resolve(SETTINGS), """
                # Written at every start; changes here are lost.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = 256MB
                effective_cache_size = 1GB
                work_mem = 16MB
                maintenance_work_mem = 128MB
                synchronous_commit = on
                wal_compression = on
                max_wal_size = 2GB
                checkpoint_timeout = 15min
                random_page_cost = 1.1
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(port));
    }

    /** The process that the cluster says is serving it, if that process lives. */
    Optional<ProcessHandle> server() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    /** Forgets a server that is not there; its number may since have gone to another program. */
    void forgetServer() throws IOException {
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }
}
