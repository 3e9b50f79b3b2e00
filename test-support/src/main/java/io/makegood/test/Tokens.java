package io.makegood.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Bearer tokens for tests: good ones, and ones that every service must turn away. */
public final class Tokens {

    static final String ISSUER = "https://makegood.local";

    private static final InstantSource TIME = InstantSource.system();
    private static final Duration LIFE = Duration.ofHours(1);

    private Tokens() {}

    public static String of(String tenant, String... roles) {
        return claims(tenant, TIME.instant(), roles).jws().sign(TestKeys.signing());
    }

    /** Of a person, where it matters who asks. */
    public static String ofPerson(String person, String tenant, String... roles) {
        return claims(tenant, TIME.instant(), roles).subject(person).jws().sign(TestKeys.signing());
    }

    public static String expired(String tenant, String... roles) {
        Instant longAgo = TIME.instant().minus(Duration.ofDays(1));
        return claims(tenant, longAgo, roles).jws().sign(TestKeys.signing());
    }

    /** Signed by a key that the services do not know. */
    public static String foreign(String tenant, String... roles) {
        PrivateKey stranger = TestKeys.generate().getPrivate();
        return claims(tenant, TIME.instant(), roles).jws().sign(stranger);
    }

    public static String withoutTenant(String... roles) {
        return claims(TIME.instant(), roles).jws().sign(TestKeys.signing());
    }

    private static JwtClaimsBuilder claims(String tenant, Instant issuedAt, String... roles) {
        return claims(issuedAt, roles).claim("tenant", tenant);
    }

    private static JwtClaimsBuilder claims(Instant issuedAt, String... roles) {
        return Jwt.issuer(ISSUER)
                .subject("ada")
                .upn("ada")
                .groups(Set.of(roles))
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(LIFE));
    }
}
