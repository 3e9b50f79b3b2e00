package io.makegood.quickstart.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The RSA key that signs this installation's tokens: made once, and kept in a folder that only its owner can read. */
public record SigningKey(PrivateKey privateKey, Path publicKeyFile) {

    private static final int BITS = 2048;

    public static SigningKey in(Path folder) {
        Path secret = folder.resolve("private.pem");
        try {
            if (!Files.exists(secret)) {
                make(folder, secret);
            }
            return new SigningKey(read(secret), folder.resolve("public.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no usable key in " + secret, e);
        }
    }

    private static void make(Path folder, Path secret) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair keys = generator.generateKeyPair();
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(
                folder.resolve("public.pem"), pem("PUBLIC KEY", keys.getPublic().getEncoded()));
        Files.writeString(secret, pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
    }

    private static PrivateKey read(Path secret) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(secret).replaceAll("-----[A-Z ]+-----", "");
        byte[] encoded = Base64.getMimeDecoder().decode(base64);
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static String pem(String kind, byte[] encoded) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, base64);
    }
}
