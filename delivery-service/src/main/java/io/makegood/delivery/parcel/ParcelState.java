package io.makegood.delivery.parcel;

import io.makegood.delivery.event.FulfilmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel is after what happened to it so far. The rules, each for one of the traps that carriers set:
 *
 * <ul>
 *   <li>On its way to the customer, the furthest stage counts: scans come late, and name earlier stages.
 *   <li>Nothing but a return undoes a delivery: "delivered before out for delivery" is common with some couriers.
 *   <li>A return leg repeats the way of the parcel, so a delivery once a return has begun is one to the sender. A return
 *       begins with {@code returning} or {@code returned}; a refusal alone begins none, the sender may send it again.
 *   <li>A delivery before the return stays one to the customer, who sent the parcel back.
 *   <li>An access point is not the customer: {@code ready-for-collection} waits, {@code collected} is delivered.
 *   <li>What was lost may be found: a delivery or a return comes after it whenever it happened.
 * </ul>
 *
 * @param stage null while nothing is known
 * @param reachedBy what brought it to this stage; null while nothing is known
 * @param delivery its first delivery to the customer or to somebody else, also when it came back later
 * @param returnBegan what began its way back
 * @param trouble what stands in its way
 */
public record ParcelState(
        @Nullable Stage stage,
        @Nullable FulfilmentEvent reachedBy,
        @Nullable FulfilmentEvent lastScan,
        @Nullable FulfilmentEvent delivery,
        @Nullable FulfilmentEvent returnBegan,
        @Nullable FulfilmentEvent trouble) {

    static final ParcelState NO_NEWS = new ParcelState(null, null, null, null, null, null);

    /** Who has it; null while it is on its way, or lost. */
    public @Nullable Recipient recipient() {
        if (stage == Stage.DELIVERED && delivery != null) {
            return delivery.type().equals(Words.DELIVERED_TO_OTHER) ? Recipient.OTHER : Recipient.CUSTOMER;
        }
        return stage == Stage.ENDED && reachedBy != null && isGoingBack() && arrives(reachedBy)
                ? Recipient.SENDER
                : null;
    }

    private static boolean arrives(FulfilmentEvent fact) {
        return Words.isDelivery(fact) || fact.type().equals(Words.RETURNED);
    }

    /** Whether a delivery that happens now is one to the sender. */
    boolean isGoingBack() {
        return returnBegan != null;
    }

    /** After one more thing happened. */
    ParcelState then(FulfilmentEvent fact, Words words) {
        Stage next = next(fact, words.stage(fact));
        return new ParcelState(
                next,
                next == stage && !isFoundOnItsWayBack(fact) ? reachedBy : fact,
                words.isScan(fact) ? fact : lastScan,
                delivery == null && Words.isDelivery(fact) && !isGoingBack() ? fact : delivery,
                returnBegan == null && Words.isReturn(fact) ? fact : returnBegan,
                trouble(fact, words));
    }

    private boolean isFoundOnItsWayBack(FulfilmentEvent fact) {
        return stage == Stage.ENDED && recipient() == null && arrives(fact);
    }

    private @Nullable Stage next(FulfilmentEvent fact, @Nullable Stage told) {
        if (told == null) {
            return stage;
        }
        if (isGoingBack() || Words.isReturn(fact)) {
            return returned(fact, told);
        }
        return switch (told) {
            case DELIVERED -> Stage.DELIVERED;
            case ENDED -> stage == Stage.DELIVERED ? stage : told;
            default -> stage == null || stage.compareTo(told) < 0 ? told : stage;
        };
    }

    private Stage returned(FulfilmentEvent fact, Stage told) {
        boolean wasBack = isGoingBack() && stage == Stage.ENDED;
        return wasBack || Words.isDelivery(fact) || told == Stage.ENDED ? Stage.ENDED : Stage.RETURNING;
    }

    /** The next step solves what stood in its way; what is damaged stays so, and a return has its cause. */
    private @Nullable FulfilmentEvent trouble(FulfilmentEvent fact, Words words) {
        if (Words.isTrouble(fact)) {
            return fact;
        }
        boolean goesOn = fact.type().equals("exception-resolved") || isStepToCustomer(words.stage(fact));
        return goesOn && !isDamaged() ? null : trouble;
    }

    private boolean isStepToCustomer(@Nullable Stage told) {
        return told != null && told.compareTo(Stage.DELIVERED) <= 0 && !isGoingBack();
    }

    private boolean isDamaged() {
        return trouble != null && trouble.type().equals("damaged");
    }
}
