package io.makegood.delivery.parcel;

import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.order.RegisteredParcel;
import io.makegood.delivery.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The facts of an order, parcel by parcel. What names no parcel is about the order's parcel if that has one only, and
 * else goes a way of its own.
 */
public final class Courses {

    private static final String NONE = "";

    private final Map<String, Course> byParcel = new HashMap<>();

    private Courses() {}

    public static Courses of(Collection<FulfilmentEvent> facts, List<RegisteredParcel> parcels, Vocabulary vocabulary) {
        String unnamed = parcels.size() == 1 ? parcels.get(0).tracking() : NONE;
        Map<String, List<FulfilmentEvent>> factsOf = new HashMap<>();
        facts.forEach(fact -> factsOf.computeIfAbsent(
                        Objects.requireNonNullElse(fact.parcel(), unnamed), any -> new ArrayList<>())
                .add(fact));
        Courses courses = new Courses();
        factsOf.forEach((parcel, ofParcel) -> courses.byParcel.put(parcel, Course.of(ofParcel, vocabulary)));
        return courses;
    }

    public Course of(String tracking) {
        return byParcel.getOrDefault(tracking, new Course(List.of()));
    }

    Collection<Course> all() {
        return byParcel.values();
    }
}
