package io.makegood.kernel.messaging;

import io.makegood.kernel.tenancy.Tenant;

/** What keeps messages in order: all that concerns one order of one tenant has one key, so one partition. */
public final class Keys {

    private Keys() {}

    public static String of(Tenant tenant, String subject) {
        return tenant.name() + "|" + subject;
    }

    /** The tenant a key begins with, for messages too broken to say it themselves. */
    static Tenant tenantOf(String key) {
        return new Tenant(key.substring(0, key.indexOf('|')));
    }
}
