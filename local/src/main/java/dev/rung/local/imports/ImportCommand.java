package dev.rung.local.imports;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Files of a shop, by what is in them.
@Command(
        name = "import",
        description = "Send a file to a running suite.",
        subcommands = OrdersCommand.class,
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What is in the file? ./rung import orders FILE --format ...");
    }
}
