/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.yaml;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import nl.tekortwacht.alerting.route.BadRoutesException;
import nl.tekortwacht.alerting.route.Routes;
import nl.tekortwacht.alerting.route.RoutesGauge;
import nl.tekortwacht.alerting.route.RoutesReader;
import nl.tekortwacht.contracts.id.Texts;
import org.jspecify.annotations.Nullable;

/** The routes in force: those of a file, as it last was when it could be used; or those that ship. */
public final class RoutesFile implements Supplier<Routes> {

    private static final Logger LOG = System.getLogger(RoutesFile.class.getName());
    private static final int LARGEST = 1024 * 1024;

    private final @Nullable Path file;
    private final RoutesReader reader;
    private final RoutesGauge gauge;
    private volatile Routes inForce;
    private String seen;

    /**
     * Reads the routes; blocks.
     *
     * @param file null for the routes that ship
     * @throws BadRoutesException if they cannot be used
     * @throws IOException if the file cannot be read
     */
    public RoutesFile(@Nullable Path file, RoutesReader reader, RoutesGauge gauge)
            throws BadRoutesException, IOException {
        this.file = file;
        this.reader = reader;
        this.gauge = gauge;
        this.seen = file == null ? RoutesYaml.defaults() : text(file);
        this.inForce = read(reader, seen);
        gauge.routesValid(true);
    }

    /** The routes in force. */
    @Override
    public Routes get() {
        return inForce;
    }

    /**
     * Looks whether the file has changed, by what is in it, and takes what it says if that can be used. What cannot be used
     * is said once in the log. Blocks.
     */
    public synchronized void look() {
        if (file == null) {
            return;
        }
        String now;
        try {
            now = text(file);
        } catch (IOException | IllegalArgumentException e) {
            refused("cannot be read: " + e, "");
            return;
        }
        if (now.equals(seen)) {
            return;
        }
        try {
            inForce = read(reader, now);
            seen = now;
            gauge.routesValid(true);
            LOG.log(Level.INFO, "The routes in {0} are in force", file);
        } catch (BadRoutesException e) {
            refused(String.valueOf(e.getMessage()), now);
        }
    }

    private void refused(String why, String now) {
        gauge.routesValid(false);
        if (!now.equals(seen)) {
            seen = now;
            LOG.log(Level.ERROR, "The routes in {0} are refused, those before stay in force: {1}", file, why);
        }
    }

    private static Routes read(RoutesReader reader, String text) throws BadRoutesException {
        RoutesReader.Reading reading = reader.read(text);
        reading.warnings().forEach(warning -> LOG.log(Level.WARNING, "Routes: {0}", warning));
        return reading.routes();
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("more than " + LARGEST + " bytes");
        }
        return Texts.ofUtf8(Files.readAllBytes(file));
    }
}
