package io.makegood.delivery.carrier.kuaidi100;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.carrier.CarrierFormat;
import io.makegood.delivery.carrier.CarrierReport;
import io.makegood.delivery.carrier.MessagePart;
import io.makegood.delivery.carrier.SentMessage;
import io.makegood.delivery.carrier.Signature;
import io.makegood.kernel.refusal.Malformed;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form with {@code param}, the whole history of one parcel in JSON, and {@code sign}. Field {@code lastResult} is in
 * China; {@code destResult} is what the country of destination says of a parcel that left China.
 */
@Singleton
class Kuaidi100Push implements CarrierFormat {

    private final ObjectMapper json;

    Kuaidi100Push(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "kuaidi100";
    }

    @Override
    public boolean isGenuine(SentMessage message, String secret) {
        PushedForm form = new PushedForm(message.body());
        Optional<String> sign = form.text("sign").map(text -> text.toUpperCase(Locale.ROOT));
        return form.field("param")
                .filter(param -> Signature.isSame(md5(param, secret), sign))
                .isPresent();
    }

    @Override
    public String receipt() {
        return "{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}";
    }

    @Override
    public List<CarrierReport> read(byte[] body) {
        byte[] param = new PushedForm(body)
                .field("param")
                .orElseThrow(
                        () -> new Malformed("malformed-form", "field 'param' is missing, but holds what happened"));
        MessagePart push = MessagePart.read(json, param);
        return Stream.of(new QueryResult(push.at("lastResult"), true), new QueryResult(push.at("destResult"), false))
                .flatMap(QueryResult::reports)
                .toList();
    }

    private static String md5(byte[] param, String salt) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(param);
            md5.update(salt.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(md5.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has MD5", impossible);
        }
    }
}
