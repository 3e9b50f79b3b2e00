package io.makegood.delivery.carrier;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The senders' formats that can be read. */
@Singleton
public class Formats {

    private final List<CarrierFormat> formats;

    Formats(@All List<CarrierFormat> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(CarrierFormat::name))
                .toList();
    }

    public Optional<CarrierFormat> find(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    public CarrierFormat get(String name) {
        return find(name).orElseThrow(() -> new FormatUnknown(name, names()));
    }

    public List<String> names() {
        return formats.stream().map(CarrierFormat::name).toList();
    }
}
