package org.imprimatur.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Party;

/** Spares the database the parties that it has told us about; what a party is called never decides anything. */
@ApplicationScoped
public class KnownParties {

    private static final int REMEMBERED_MAX = 10_000;

    private record Key(String subject, String account, String displayName) {}

    private final Map<Key, Party> remembered = new ConcurrentHashMap<>();

    @Inject
    Parties parties;

    public Party person(String oidcSubject, String account, String displayName) {
        return known(
                new Key("person:" + oidcSubject, account, displayName),
                () -> parties.person(oidcSubject, account, displayName));
    }

    public Party organisation(String alias) {
        return known(new Key("organisation:" + alias, "", ""), () -> parties.organisation(alias));
    }

    public Party platform(String clientId) {
        return known(new Key("platform:" + clientId, "", ""), () -> parties.platform(clientId));
    }

    private Party known(Key key, Supplier<Party> ask) {
        Party party = remembered.get(key);
        if (party == null) {
            party = ask.get();
            if (remembered.size() >= REMEMBERED_MAX) {
                remembered.clear();
            }
            remembered.put(key, party);
        }
        return party;
    }
}
