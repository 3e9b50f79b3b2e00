package io.makegood.quickstart.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    @TempDir
    private static Path folder = Path.of("");

    @Test
    void a_token_names_its_tenant_and_roles_and_is_verified_by_the_public_key() throws Exception {
        SigningKey key = SigningKey.in(folder);

        JwtClaims claims = verified(new Tokens(key).of("dangdang", List.of("finance")), key);

        assertThat(claims.getStringClaimValue("tenant")).isEqualTo("dangdang");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("finance");
        assertThat(claims.getIssuer()).isEqualTo(Tokens.ISSUER);
    }

    @Test
    void a_token_names_a_person() throws Exception {
        SigningKey key = SigningKey.in(folder);

        assertThat(verified(new Tokens(key).of("ada", "dangdang", List.of("operations")), key)
                        .getSubject())
                .isEqualTo("ada");
        assertThat(verified(new Tokens(key).of("dangdang", List.of("operations")), key)
                        .getSubject())
                .isEqualTo("dangdang-quickstart");
    }

    @Test
    void the_key_is_made_once() throws Exception {
        String token = new Tokens(SigningKey.in(folder)).of("dangdang", List.of("finance"));

        assertThat(verified(token, SigningKey.in(folder)).getSubject()).isNotEmpty();
    }

    private static JwtClaims verified(String token, SigningKey key) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(publicKey(key))
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private static PublicKey publicKey(SigningKey key) throws Exception {
        String base64 = Files.readString(key.publicKeyFile()).replaceAll("-----[A-Z ]+-----", "");
        byte[] encoded = Base64.getMimeDecoder().decode(base64);
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
