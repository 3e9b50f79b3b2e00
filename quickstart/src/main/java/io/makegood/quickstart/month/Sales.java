package io.makegood.quickstart.month;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a merchant sells in a month, the same for the same seed. Of five hundred orders twenty are broken. Of one promise
 * in four hundred it turns out later that it was otherwise.
 *
 * @param run that the orders are of, so that they are new each time
 * @param orders each with four promises
 */
record Sales(String run, long seed, int orders, YearMonth month) {

    static final int ITEMS = 4;

    private static final int ROUND = 500;
    private static final long PRIME = 7_919;
    private static final int CORRECTED_OF = 400;
    private static final Duration DAYS_OF_SALE = Duration.ofDays(18);
    private static final Duration LATEST = Duration.ofDays(6);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Where a tier or a unit begins. */
    private static final List<Duration> EDGES =
            List.of(Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24));

    /** The places of those of which something else may be told later; each in a way of its own. */
    private static final List<Integer> CORRECTED = List.of(0, 1, 2, 11, 13, 20);

    int promises() {
        return orders * ITEMS;
    }

    Stream<Sale> all() {
        return IntStream.range(0, orders).mapToObj(this::sale);
    }

    Stream<Sale> corrected() {
        return all().filter(sale -> !sale.toldLater().isEmpty());
    }

    Sale sale(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        String order = run + "-" + number;
        Guarantee guarantee = Guarantee.values()[number % 3];
        Instant madeAt = month.atDay(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plusSeconds(random.nextLong(DAYS_OF_SALE.toSeconds()));
        Instant dueAt = dueAt(guarantee, madeAt, random);
        List<Scan> told = told(order, guarantee, fate(number), madeAt, dueAt, random);
        return new Sale(
                order,
                "%s-customer-%d".formatted(run, number / 3),
                guarantee,
                Stream.generate(() -> price(guarantee, random)).limit(ITEMS).toList(),
                madeAt,
                dueAt,
                told,
                toldLater(order, number, dueAt, told));
    }

    private static BigDecimal price(Guarantee guarantee, SplittableRandom random) {
        int highest = guarantee.highestPrice();
        return BigDecimal.valueOf(random.nextInt(highest / 100, highest), guarantee.decimals());
    }

    private static Instant dueAt(Guarantee guarantee, Instant madeAt, SplittableRandom random) {
        return switch (guarantee) {
            case TWO_DAYS ->
                madeAt.atZone(BERLIN)
                        .toLocalDate()
                        .plusDays(2)
                        .atTime(LocalTime.of(18, 0))
                        .atZone(BERLIN)
                        .toInstant();
            case THREE_DAYS -> madeAt.plus(Duration.ofDays(3));
            case AGREED_HOUR -> madeAt.plus(Duration.ofHours(24 + random.nextInt(48)));
        };
    }

    /** Each number has a place of its own among five hundred. */
    private int place(int number) {
        return (int) Math.floorMod(number * PRIME + seed, (long) ROUND);
    }

    private Fate fate(int number) {
        int place = place(number);
        if (place >= 20) {
            return Fate.KEPT;
        }
        return place < 11 ? Fate.LATE : place < 13 ? Fate.SILENT : place < 17 ? Fate.HURT : Fate.EXCUSED;
    }

    private static List<Scan> told(
            String order, Guarantee guarantee, Fate fate, Instant madeAt, Instant dueAt, SplittableRandom random) {
        long allowed = Duration.between(madeAt, dueAt).toSeconds();
        Instant before = dueAt.minusSeconds(random.nextLong(allowed / 2));
        Instant after = dueAt.plus(lateness(random));
        return switch (fate) {
            case KEPT -> List.of(Scan.of(order, 1, "delivered", before));
            case LATE -> List.of(Scan.of(order, 1, "delivered", after));
            case EXCUSED ->
                List.of(Scan.of(order, 1, "delayed", before).because("weather"), Scan.of(order, 2, "delivered", after));
            case SILENT -> List.of();
            case HURT ->
                switch (guarantee) {
                    case TWO_DAYS -> List.of(Scan.of(order, 1, "lost", before));
                    case THREE_DAYS -> List.of();
                    case AGREED_HOUR ->
                        List.of(
                                Scan.of(order, 1, "damaged", before.minusSeconds(60)),
                                Scan.of(order, 2, "delivered", before));
                };
        };
    }

    private static Duration lateness(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> EDGES.get(random.nextInt(EDGES.size()));
            case 1, 2, 3 -> Duration.ofSeconds(1 + random.nextInt(4 * 3600));
            default -> Duration.ofSeconds(1 + random.nextLong(LATEST.toSeconds()));
        };
    }

    private List<Scan> toldLater(String order, int number, Instant dueAt, List<Scan> told) {
        if (!isCorrected(number)) {
            return List.of();
        }
        return switch (place(number)) {
            case 0 -> List.of(delivered(order, halfAsLate(dueAt, told.get(0))).inPlaceOf(told.get(0)));
            case 1 -> List.of(delivered(order, dueAt).inPlaceOf(told.get(0)));
            case 13 -> List.of(told.isEmpty() ? delivered(order, dueAt) : notHurt(order, told.get(0)));
            case 11 -> List.of(delivered(order, dueAt));
            default -> List.of(delivered(order, dayLater(told.get(0))).inPlaceOf(told.get(0)));
        };
    }

    private boolean isCorrected(int number) {
        int way = CORRECTED.indexOf(place(number));
        int wanted = Math.max(CORRECTED.size(), orders / CORRECTED_OF);
        return way >= 0 && number / ROUND * CORRECTED.size() + way < wanted;
    }

    private static Instant halfAsLate(Instant dueAt, Scan delivered) {
        return dueAt.plusSeconds(Duration.between(dueAt, delivered.occurredAt()).toSeconds() / 2);
    }

    private static Instant dayLater(Scan delivered) {
        return delivered.occurredAt().plus(Duration.ofDays(1));
    }

    private static Scan delivered(String order, Instant at) {
        return Scan.of(order, 9, "delivered", at);
    }

    private static Scan notHurt(String order, Scan hurt) {
        return Scan.of(order, 9, "withdrawn", hurt.occurredAt()).takingBack(hurt);
    }
}
