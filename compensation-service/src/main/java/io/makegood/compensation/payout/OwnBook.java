package io.makegood.compensation.payout;

import io.makegood.compensation.routing.ProviderKind;
import java.util.List;

/** A kind of provider that is nobody outside: what it gives is kept here, in the transaction that records the payout. */
interface OwnBook {

    ProviderKind kind();

    /** The same attempts, with what was given as their reference where that has one. */
    List<Attempt> give(List<Attempt> payments);

    /** False if the customer has less of it, and keeps that. */
    boolean takeBack(Attempt recovery);

    /** Why something could not be taken back. */
    String refusal(Payout recovery);
}
