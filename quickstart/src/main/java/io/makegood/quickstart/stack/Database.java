package io.makegood.quickstart.stack;

/** One service's own database. Its role is a plain login, no superuser: row-level security must hold for it. */
public record Database(String name, String user, String password, String url) {

    static Database ownedByItsNamesake(String name, int port) {
        return new Database(name, name, name, "jdbc:postgresql://localhost:" + port + "/" + name);
    }
}
