/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.id.ReportKey;

/** What the senders were told: which reports were acknowledged, and which lines were refused. Kept in two files. */
public final class Acknowledged implements AutoCloseable {

    private final Path file;
    private final BufferedWriter acknowledged;
    private final BufferedWriter refused;
    private final Set<ReportKey> keys = new HashSet<>();
    private final Set<ReportKey> refusedKeys = new HashSet<>();
    private final Set<ReportKey> sent = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private long badLines;

    /** Keeps {@code acknowledged.ndjson} and {@code refused.ndjson} in the folder. */
    public Acknowledged(Path folder) {
        file = folder.resolve("acknowledged.ndjson");
        try {
            acknowledged = Files.newBufferedWriter(file);
            refused = Files.newBufferedWriter(folder.resolve("refused.ndjson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes the answer to a batch: the numbers of the refused lines, from 1; all others were acknowledged. */
    synchronized void note(List<Line> batch, Set<Integer> refusedLines) {
        try {
            for (int i = 0; i < batch.size(); i++) {
                note(batch.get(i), refusedLines.contains(i + 1));
            }
            acknowledged.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that Kafka has a batch; what becomes of it shows later. Spoilt lines will be refused. */
    synchronized void noteSent(List<Line> batch) {
        Set<Integer> bad = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            sent.add(batch.get(i).key());
            if (batch.get(i).isBad()) {
                bad.add(i + 1);
            }
        }
        note(batch, bad);
    }

    /** Whether the report went through Kafka, so that it may be on its way still. */
    synchronized boolean isSent(ReportKey key) {
        return sent.contains(key);
    }

    private void note(Line line, boolean isRefused) throws IOException {
        if (isRefused) {
            if (refusedKeys.add(line.key())) {
                badLines += line.isBad() ? 1 : 0;
                write(refused, line);
            }
            if (keys.contains(line.key())) {
                wrong.add("refused after it was acknowledged: " + line.text());
            }
        } else if (line.isBad()) {
            wrong.add("a bad line was acknowledged: " + line.text());
        } else if (keys.add(line.key())) {
            write(acknowledged, line);
        }
    }

    private static void write(BufferedWriter out, Line line) throws IOException {
        out.write(line.text());
        out.newLine();
    }

    /** Whether the report has been answered, one way or the other. */
    synchronized boolean isAnswered(ReportKey key) {
        return keys.contains(key) || refusedKeys.contains(key);
    }

    /** The lines of all acknowledged reports. */
    public Path file() {
        return file;
    }

    /** How many different reports were acknowledged. */
    public synchronized long count() {
        return keys.size();
    }

    /** How many lines went through Kafka. */
    public synchronized long sent() {
        return sent.size();
    }

    /** How many lines were refused; of those, {@link #badLines} had been spoilt. */
    public synchronized long refused() {
        return refusedKeys.size();
    }

    /** How many spoilt lines were refused. */
    public synchronized long badLines() {
        return badLines;
    }

    /** The identities of all acknowledged reports. */
    public synchronized Set<ReportKey> keys() {
        return new HashSet<>(keys);
    }

    /** The identities of the refused lines. */
    public synchronized Set<ReportKey> refusedKeys() {
        return new HashSet<>(refusedKeys);
    }

    /** Answers that should not have been given. */
    public synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public synchronized void close() {
        try {
            acknowledged.close();
            refused.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
