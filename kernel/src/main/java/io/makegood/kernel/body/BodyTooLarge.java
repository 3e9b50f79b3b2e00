package io.makegood.kernel.body;

import io.makegood.kernel.refusal.Refusal;

/** Says how much would have been taken; what was sent is not read to its end, so that nobody knows how much it is. */
final class BodyTooLarge extends Refusal {

    BodyTooLarge(long most) {
        super(
                Kind.TOO_LARGE,
                "body-too-large",
                "the body has more than %d bytes, the most that this takes".formatted(most));
    }
}
