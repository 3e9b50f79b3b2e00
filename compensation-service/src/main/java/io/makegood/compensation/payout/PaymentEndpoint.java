package io.makegood.compensation.payout;

import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** Where a tenant takes its payouts, and the secret they are signed with. The secret is never shown again. */
@Entity
@Table(name = "payment_endpoint")
public class PaymentEndpoint {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final String SECRET_PREFIX = "whsec_";
    private static final int SECRET_BYTES_MIN = 24;
    private static final int SECRET_BYTES_MAX = 64;

    @Id
    @Column(nullable = false)
    private String tenant;

    @Column(nullable = false)
    private String url;

    @Column(nullable = false)
    private String secret;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Version
    @Column(nullable = false)
    private int revision;

    @SuppressWarnings("NullAway.Init")
    protected PaymentEndpoint() {}

    public PaymentEndpoint(Tenant tenant, String url, String secret, Instant now) {
        this.tenant = tenant.name();
        this.url = requireUrl(url);
        this.secret = requireSecret(secret);
        this.updatedAt = now;
    }

    public void move(String url, String secret, Instant now) {
        this.url = requireUrl(url);
        this.secret = requireSecret(secret);
        this.updatedAt = now;
    }

    public String url() {
        return url;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int revision() {
        return revision;
    }

    private static String requireUrl(String url) {
        if (!isUrl(url)) {
            throw Invalid.field("/url", url, "must be an absolute http or https address without user or fragment");
        }
        return url;
    }

    private static boolean isUrl(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String requireSecret(String secret) {
        if (!isSecret(secret)) {
            throw Invalid.field("/secret", "…", "must be 'whsec_' and the Base64 of 24 to 64 random bytes");
        }
        return secret;
    }

    private static boolean isSecret(String secret) {
        try {
            int bytes = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())).length;
            return secret.startsWith(SECRET_PREFIX) && bytes >= SECRET_BYTES_MIN && bytes <= SECRET_BYTES_MAX;
        } catch (IllegalArgumentException | IndexOutOfBoundsException notBase64) {
            return false;
        }
    }
}
