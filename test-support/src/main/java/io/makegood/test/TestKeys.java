package io.makegood.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair that signs the tests' tokens: made once per JVM and handed over the class loaders as properties. */
final class TestKeys {

    private static final String SIGNING_KEY = "makegood.test.signing-key";

    private TestKeys() {}

    static void publish() {
        KeyPair keys = generate();
        System.setProperty(SIGNING_KEY, base64(keys.getPrivate()));
        System.setProperty(
                "mp.jwt.verify.publickey.location", pemFile(keys).toUri().toString());
        System.setProperty("mp.jwt.verify.issuer", Tokens.ISSUER);
    }

    static PrivateKey signing() {
        try {
            byte[] key = Base64.getDecoder().decode(System.getProperty(SIGNING_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path pemFile(KeyPair keys) {
        String pem = "-----BEGIN PUBLIC KEY-----\n" + base64(keys.getPublic()) + "\n-----END PUBLIC KEY-----\n";
        try {
            Path file = Files.createTempFile("makegood-test-key", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, pem, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
