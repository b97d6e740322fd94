/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs everything on this machine, empty, for real use.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private DataOption options = new DataOption();

    @Override
    public Integer call() throws Exception {
        return options.port();
    }
}
