package io.makegood.delivery.connection;

import io.makegood.kernel.refusal.Refusal;

/** The message was changed, or comes from somebody who does not know the secret of the connection. */
public class SignatureWrong extends Refusal {

    SignatureWrong(String format) {
        super(
                Kind.UNAUTHENTICATED,
                "signature-wrong",
                "the message is not signed as %s signs, by the secret of this connection".formatted(format));
    }
}
