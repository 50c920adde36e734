package org.imprimatur.platform.launcher;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

/** What only this installation knows; made at its first start. */
public enum Secret {
    DATABASE_SUPERUSER,
    DATABASE_OWNER,
    DATABASE_APPLICATION,
    DATABASE_KEYCLOAK,
    KEYCLOAK_ADMIN,
    OIDC_CLIENT,
    PLATFORM_CLIENT,
    STRIPE_KEY {
        @Override
        String generate(SecureRandom random) {
            return "sk_test_" + super.generate(random).replaceAll("[-_]", "0");
        }
    },
    STRIPE_WEBHOOK {
        @Override
        String generate(SecureRandom random) {
            return "whsec_" + super.generate(random).replaceAll("[-_]", "0");
        }
    },
    SANDBOX_PASSWORD {
        @Override
        String generate(SecureRandom random) {
            return random.ints(16, 0, READABLE.length())
                    .mapToObj(index -> READABLE.substring(index, index + 1))
                    .collect(Collectors.joining())
                    .replaceAll("(.{4})(?!$)", "$1-");
        }
    };

    private static final int BYTES = 24;
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    String generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
