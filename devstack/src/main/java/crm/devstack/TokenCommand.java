package crm.devstack;

import crm.devstack.stack.CrmStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints an access token and nothing else. */
@Command(name = "token")
final class TokenCommand implements Runnable {
    private final CrmStack stack;

    @Parameters(paramLabel = "<user>")
    private String user;

    TokenCommand(CrmStack stack) {
        this.stack = stack;
    }

    @Override
    public void run() {
        System.out.println(stack.token(user));
    }
}
