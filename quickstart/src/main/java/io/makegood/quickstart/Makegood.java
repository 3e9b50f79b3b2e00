package io.makegood.quickstart;

import io.makegood.quickstart.suite.CannotStart;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The front door's commands. A reason not to go on is one line for its reader, not a stack trace. */
@Command(
        name = "makegood",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "Makegood 1.0.0-SNAPSHOT",
        description = "Service promises, tracked to the minute and made good automatically.",
        subcommands = {
            StartCommand.class,
            StoryCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            LoadCommand.class,
            ReportsCommand.class,
            MonthCommand.class,
            VerifyCommand.class
        })
public final class Makegood {

    private Makegood() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Makegood()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CannotStart reason) {
                PrintWriter err = command.getErr();
                err.println(reason.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
    }
}
