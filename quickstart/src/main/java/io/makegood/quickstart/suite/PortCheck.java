package io.makegood.quickstart.suite;

import java.io.IOException;
import java.net.ServerSocket;

/** Finds out before anything starts whether somebody else sits on one of our ports. */
final class PortCheck {

    private PortCheck() {}

    static void refuseIfTaken(SuitePorts ports) {
        ports.users().forEach((port, user) -> {
            if (isTaken(port)) {
                throw new CannotStart("Port %d, meant for %s, is in use. Free it, or move all ports with --port-base."
                        .formatted(port, user));
            }
        });
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
