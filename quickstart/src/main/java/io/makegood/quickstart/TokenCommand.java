package io.makegood.quickstart;

import io.makegood.quickstart.token.SigningKey;
import io.makegood.quickstart.token.Tokens;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a bearer token that the services of this installation accept. */
@Command(name = "token", description = "Print a bearer token, valid for 24 hours.")
final class TokenCommand implements Runnable {

    @Option(names = "--tenant", required = true, paramLabel = "TENANT", description = "For example dangdang.")
    private String tenant = "";

    @Option(
            names = "--role",
            required = true,
            split = ",",
            paramLabel = "ROLE",
            description = "merchant, carrier, operations, finance or admin; may be given several times.")
    private List<String> roles = List.of();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Who it is; for what takes two people. Without it TENANT-quickstart.")
    private String user = "";

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        roles.stream().filter(role -> !Tokens.ROLES.contains(role)).findFirst().ifPresent(this::refuse);
        SigningKey key = SigningKey.in(data.folder().keys());
        Tokens tokens = new Tokens(key);
        command.commandLine()
                .getOut()
                .println(user.isBlank() ? tokens.of(tenant, roles) : tokens.of(user, tenant, roles));
    }

    private void refuse(String role) {
        throw new ParameterException(
                command.commandLine(),
                "--role is '%s', but must be one of %s".formatted(role, String.join(", ", Tokens.ROLES)));
    }
}
