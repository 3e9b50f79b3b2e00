package io.makegood.quickstart.token;

import java.time.Duration;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs bearer tokens as an identity provider would: for one tenant, with the roles named. */
public record Tokens(SigningKey key) {

    public static final String ISSUER = "https://makegood.local";

    /** What a bearer may be, as the services know it. */
    public static final List<String> ROLES = List.of("merchant", "carrier", "operations", "finance", "admin");

    private static final Duration LIFE = Duration.ofHours(24);

    public String of(String tenant, List<String> roles) {
        return of(tenant + "-quickstart", tenant, roles);
    }

    /** Of a person: what takes two people is refused to one. */
    public String of(String user, String tenant, List<String> roles) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(key.privateKey());
        token.setPayload(claims(user, tenant, roles).toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JwtClaims claims(String user, String tenant, List<String> roles) {
        NumericDate expires = NumericDate.now();
        expires.addSeconds(LIFE.toSeconds());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(user);
        claims.setStringClaim("upn", user);
        claims.setStringListClaim("groups", roles);
        claims.setStringClaim("tenant", tenant);
        claims.setIssuedAtToNow();
        claims.setExpirationTime(expires);
        return claims;
    }
}
