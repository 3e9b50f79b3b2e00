package io.makegood.delivery.carrier;

import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.codes.CodeLists;
import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.place.Location;
import io.makegood.delivery.place.Zones;
import io.makegood.delivery.place.Zones.Found;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out what reports mean and when they were. Codes and places are looked up for all at once. */
@Singleton
class Understanding {

    private final CodeLists codes;
    private final Zones zones;

    Understanding(CodeLists codes, Zones zones) {
        this.codes = codes;
        this.zones = zones;
    }

    UnderstoodMessage of(Sender sender, List<CarrierReport> reports, Instant now) {
        Map<Location, Found> places =
                zones.of(reports.stream().map(CarrierReport::whereabouts).collect(Collectors.toSet()));
        Map<CarrierReport, ResolvedTime> times = new LinkedHashMap<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (CarrierReport report : reports) {
            Timing timing = Timing.of(report, sender, Optional.ofNullable(places.get(report.whereabouts())), now);
            if (timing instanceof ResolvedTime time) {
                times.put(report, time);
            } else if (timing instanceof LeftOut left) {
                leftOut.add(left);
            }
        }
        return new UnderstoodMessage(understood(times), leftOut);
    }

    private List<Understood> understood(Map<CarrierReport, ResolvedTime> times) {
        Map<CarrierCode, Meaning> meanings =
                codes.meanings(times.keySet().stream().map(CarrierReport::code).collect(Collectors.toSet()));
        return times.entrySet().stream()
                .map(one -> new Understood(
                        one.getKey(),
                        Objects.requireNonNull(meanings.get(one.getKey().code())),
                        one.getValue()))
                .toList();
    }
}
