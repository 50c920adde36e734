package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the application is told about its surroundings, as system properties of its server. */
final class ApplicationSettings {
    private ApplicationSettings() {}

    static Map<String, String> of(Platform platform, Stripe stripe, Mail mail) throws IOException {
        Ports ports = platform.ports();
        Secrets secrets = platform.secrets();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("imprimatur.public.url", platform.url());
        settings.put("imprimatur.oidc.url", platform.issuer());
        settings.put("imprimatur.oidc.secret", secrets.get(Secret.OIDC_CLIENT));
        settings.put("imprimatur.db.url", Databases.url(ports.postgres(), Databases.NAME));
        settings.put("imprimatur.db.user", Databases.APPLICATION);
        settings.put("imprimatur.db.password", secrets.get(Secret.DATABASE_APPLICATION));
        settings.put("imprimatur.db.owner.user", Databases.OWNER);
        settings.put("imprimatur.db.owner.password", secrets.get(Secret.DATABASE_OWNER));
        settings.put("imprimatur.media.dir", directory(platform, "media"));
        settings.put("imprimatur.keys.dir", directory(platform, "keys"));
        settings.put("imprimatur.inference.url", "http://127.0.0.1:" + ports.guard());
        settings.put("imprimatur.inference.audience", Platform.GUARD_AUDIENCE);
        settings.putAll(stripe.settings(ports));
        settings.putAll(mail.settings());
        return settings;
    }

    private static String directory(Platform platform, String name) throws IOException {
        Path directory = platform.layout().data().resolve(name);
        return PrivateFiles.directory(directory).toString();
    }
}
