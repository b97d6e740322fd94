/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.standalone.access.LocalIssuer;
import nl.tekortwacht.standalone.chaos.network.TcpProxy;
import nl.tekortwacht.standalone.embedded.LoopbackPort;
import org.jspecify.annotations.Nullable;

/** The system as separate processes: PostgreSQL, Kafka, two of each service that takes or judges, and one api. */
public final class ChaosSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String SECRET = "whsec_Y2hhb3MtY2hhb3MtY2hhb3MtY2hhb3M=";
    private static final List<String> INSTANCES =
            List.of("ingest1", "ingest2", "detection1", "detection2", "alerting1", "alerting2", "api1");

    private final LocalIssuer issuer = LocalIssuer.passing();
    private final Path folder;
    private final DatabasePart database;
    private final TcpProxy databaseProxy;
    private final int kafkaPort = LoopbackPort.free();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, TcpProxy> proxies = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private @Nullable Supervisor supervisor;

    /** A system in the folder; nothing runs yet. The database's programs are unpacked into {@code binaries}. */
    public ChaosSystem(Path folder, Path binaries) {
        this.folder = folder;
        database = new DatabasePart(folder.resolve("postgres"), binaries);
        parts.put(database.name(), database);
        parts.put(
                "kafka",
                new JavaPart(
                        "kafka",
                        new JavaPart.Arguments(
                                512,
                                BrokerProgram.class,
                                List.of(folder.resolve("kafka").toString(), Integer.toString(kafkaPort))),
                        log("kafka"),
                        () -> isOpen(kafkaPort)));
        databaseProxy = new TcpProxy(database.port());
        proxies.put("postgres", databaseProxy);
    }

    /** Starts PostgreSQL and Kafka, then the services, which tell their alerts to {@code webhook}. */
    public void start(String webhook) {
        try {
            Files.createDirectories(folder.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.start();
        part("kafka").start();
        ServiceSettings settings = new ServiceSettings(
                databaseProxy.port(),
                database.database().user(),
                database.database().password(),
                bootstrapServers(),
                webhook,
                SECRET,
                issuer);
        INSTANCES.forEach(name -> add(name, settings));
        INSTANCES.forEach(name -> part(name).start());
        supervisor = new Supervisor(parts());
    }

    private void add(String name, ServiceSettings settings) {
        String service = name.substring(0, name.length() - 1);
        int port = LoopbackPort.free();
        ports.put(name, port);
        proxies.put(name, new TcpProxy(port));
        List<String> options =
                new ArrayList<>(List.of(service, name, clockFolder().toString()));
        options.addAll(settings.options(name, port));
        int megabytes = service.equals("detection") ? 640 : 320;
        JavaPart.Arguments arguments = new JavaPart.Arguments(megabytes, ServiceProgram.class, options);
        parts.put(name, new JavaPart(name, arguments, log(name), () -> isHealthy(port)));
    }

    private Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    /** Where the clock of all instances is. */
    public Path clockFolder() {
        return folder.resolve("clock");
    }

    /** The names of the services' instances. */
    public static List<String> instances() {
        return INSTANCES;
    }

    /** The part of that name. */
    public Part part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    /** All parts. */
    public List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** The proxy in front of that part. */
    public TcpProxy proxy(String name) {
        return Objects.requireNonNull(proxies.get(name), name);
    }

    /** Where the instance answers, behind its proxy. */
    public URI url(String instance) {
        return URI.create(
                "http://" + LoopbackPort.ADDRESS + ":" + proxy(instance).port());
    }

    /** How often a part has ended by itself and was started again. */
    public long revived() {
        return supervisor == null ? 0 : supervisor.revived();
    }

    /** The database. */
    public DatabasePart database() {
        return database;
    }

    /** Who gives the tokens that all instances accept. */
    public LocalIssuer issuer() {
        return issuer;
    }

    /** The broker's address. */
    public String bootstrapServers() {
        return LoopbackPort.ADDRESS + ":" + kafkaPort;
    }

    private boolean isHealthy(int port) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + LoopbackPort.ADDRESS + ":" + port + "/actuator/health"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(LoopbackPort.ADDRESS), port), (int)
                    PATIENCE.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends all processes at once; the database in good order. */
    @Override
    public void close() {
        if (supervisor != null) {
            supervisor.close();
        }
        parts.values().stream().filter(JavaPart.class::isInstance).forEach(Part::kill);
        proxies.values().forEach(TcpProxy::close);
        database.close();
        http.close();
    }
}
