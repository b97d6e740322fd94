/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import nl.tekortwacht.standalone.replay.ReplayCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "tekortwacht",
        mixinStandardHelpOptions = true,
        version = "tekortwacht 0.1.0",
        description = "Keeps watch over the availability of medicines in a country.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            StartCommand.class,
            ReplayCommand.class,
            SimulateCommand.class,
            ImportCommand.class,
            TokenCommand.class,
            AuditCommand.class,
            ChaosCommand.class
        },
        footer = {
            "",
            "Help for a command: tekortwacht COMMAND --help",
            "How fast it is: ./tekortwacht bench --help (a program of its own, built when it is first asked for)"
        })
final class TekortwachtCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }
}
