package dev.rung.local;

import dev.rung.local.backup.BackupCommand;
import dev.rung.local.backup.BackupFailed;
import dev.rung.local.backup.RestoreCommand;
import dev.rung.local.demo.DemoCommand;
import dev.rung.local.imports.ImportCommand;
import dev.rung.local.process.StartFailed;
import dev.rung.local.sending.SendingFailed;
import dev.rung.local.up.Up;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/// The commands behind `./rung`.
@Command(
        name = "rung",
        description = "Customer tiering and loyalty for online stores, on this machine.",
        subcommands = {
            Up.class,
            ImportCommand.class,
            DemoCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class
        })
final class Rung {

    private Rung() {}

    public static void main(String[] arguments) {
        // The libraries' own talk: what matters of it becomes a sentence of ours.
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(new CommandLine(new Rung())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Rung::explain)
                .execute(arguments));
    }

    /// Prints a message for a person without a stack; a bug keeps its stack.
    private static int explain(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof SendingFailed || failure instanceof BackupFailed || failure instanceof StartFailed) {
            command.getErr().println(failure.getMessage());
            return 1;
        }
        if (failure instanceof IOException unreadable) {
            command.getErr().println("A file could not be read or written: " + unreadable.getMessage());
            return 1;
        }
        throw failure;
    }
}
