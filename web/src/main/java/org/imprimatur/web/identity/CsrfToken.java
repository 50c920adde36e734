package org.imprimatur.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.ForbiddenException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The synchroniser token of a browser session: every form carries it, every form post must bring it back. Pages show it
 * under a mask of their own, since they are compressed.
 */
@RequestScoped
public class CsrfToken {

    public static final String FIELD = "csrf";
    private static final int BYTES = 32;
    private static final String ATTRIBUTE = CsrfToken.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    HttpServletRequest request;

    private @Nullable String shown;

    /** The session's token as this answer shows it; empty for someone without a session, who has nothing to protect. */
    public synchronized String value() {
        if (shown == null) {
            shown = secret().map(secret -> MaskedToken.mask(secret, RANDOM)).orElse("");
        }
        return shown;
    }

    /** @throws ForbiddenException unless the token is this session's */
    public void require(@Nullable String brought) {
        Optional<byte[]> expected = secret();
        Optional<byte[]> actual = brought == null ? Optional.empty() : MaskedToken.unmask(brought);
        if (expected.isEmpty() || actual.isEmpty() || !MessageDigest.isEqual(expected.get(), actual.get())) {
            throw new ForbiddenException("the form is not one of this session: load the page again and repeat");
        }
    }

    private Optional<byte[]> secret() {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.of(secretOf(session));
    }

    /** Two pages that load at once may both be the first: the session is what both have in common. */
    private static byte[] secretOf(HttpSession session) {
        synchronized (CsrfToken.class) {
            if (session.getAttribute(ATTRIBUTE) instanceof byte[] secret) {
                return secret;
            }
            byte[] fresh = new byte[BYTES];
            RANDOM.nextBytes(fresh);
            session.setAttribute(ATTRIBUTE, fresh);
            return fresh;
        }
    }
}
