package dev.rung.local;

import dev.rung.local.up.Up;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The commands behind `./rung`.
@Command(
        name = "rung",
        description = "Customer tiering and loyalty for online stores, on this machine.",
        subcommands = {Up.class, HelpCommand.class})
final class Rung {

    private Rung() {}

    public static void main(String[] arguments) {
        // The libraries' own talk: what matters of it becomes a sentence of ours.
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(new CommandLine(new Rung()).execute(arguments));
    }
}
