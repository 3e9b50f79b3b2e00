package io.makegood.delivery.carrier.kuaidi100;

import static io.makegood.delivery.carrier.CarrierReport.LONGEST_NAME;
import static io.makegood.delivery.carrier.CarrierReport.LONGEST_PLACE;
import static io.makegood.delivery.carrier.CarrierReport.LONGEST_TEXT;
import static io.makegood.delivery.carrier.Said.LONGEST_VALUE;

import io.makegood.delivery.carrier.CarrierReport;
import io.makegood.delivery.carrier.CarrierTime;
import io.makegood.delivery.carrier.CarrierTime.OfFormat;
import io.makegood.delivery.carrier.CarrierTime.OfPlace;
import io.makegood.delivery.carrier.MessagePart;
import io.makegood.delivery.carrier.ReportId;
import io.makegood.delivery.carrier.Said;
import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.place.Location;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one carrier says of a parcel, the newest scan first.
 *
 * @param isChinese whether its times are Beijing time, and not those of another country
 */
record QueryResult(MessagePart result, boolean isChinese) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    Stream<CarrierReport> reports() {
        List<MessagePart> scans = result.at("data").items();
        return scans.stream().map(scan -> report(scan, scan == scans.get(0)));
    }

    private CarrierReport report(MessagePart scan, boolean isNewest) {
        String parcel = result.at("nu").text(LONGEST_NAME);
        CarrierTime time = time(scan);
        String words = scan.at("context").textIfPresent(LONGEST_TEXT).orElse(null);
        String area = scan.at("areaName").textIfPresent(LONGEST_PLACE).orElse(null);
        Optional<String> code = ownCode(scan);
        return new CarrierReport(
                scan.pointer(),
                code.isPresent() ? null : ReportId.digest(parcel, time, words),
                null,
                parcel,
                new CarrierCode("kuaidi100", code.orElseGet(() -> isNewest ? state() : ""), null, words),
                time,
                area,
                location(area),
                Said.values(Map.of("carrier", result.at("com").textIfPresent(LONGEST_VALUE))));
    }

    /** Those who did not ask for codes get none, only the state of the parcel, which is that of its newest scan. */
    private static Optional<String> ownCode(MessagePart scan) {
        return scan.at("statusCode")
                .textIfPresent(LONGEST_NAME)
                .or(() -> scan.at("status").textIfPresent(LONGEST_NAME));
    }

    private String state() {
        return result.at("state").textIfPresent(LONGEST_NAME).orElse("");
    }

    private CarrierTime time(MessagePart scan) {
        MessagePart written = scan.at("ftime").isPresent() ? scan.at("ftime") : scan.at("time");
        return written.time(
                text -> ofClock(LocalDateTime.parse(text, TIME)), "must be a time, such as 2026-03-01 12:00:00");
    }

    private CarrierTime ofClock(LocalDateTime time) {
        return isChinese ? new OfFormat(time, BEIJING, "kuaidi100: Beijing time") : new OfPlace(time);
    }

    /** From the large to the small, as in {@code 广东,深圳市,南山区}. */
    private Location location(@Nullable String area) {
        String city = area == null ? null : area.substring(area.lastIndexOf(',') + 1);
        return new Location(isChinese ? "CN" : null, null, city, null, null);
    }
}
