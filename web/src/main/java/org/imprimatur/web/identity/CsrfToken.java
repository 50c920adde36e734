package org.imprimatur.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.ForbiddenException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The synchroniser token of a browser session: every form carries it, every form post must bring it back. */
@RequestScoped
public class CsrfToken {

    public static final String FIELD = "csrf";
    private static final String ATTRIBUTE = CsrfToken.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    HttpServletRequest request;

    /** The session's token; empty for someone without a session, who has nothing to protect. */
    public String value() {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return "";
        }
        synchronized (this) {
            if (session.getAttribute(ATTRIBUTE) instanceof String token) {
                return token;
            }
            String fresh = fresh();
            session.setAttribute(ATTRIBUTE, fresh);
            return fresh;
        }
    }

    /** @throws ForbiddenException unless the token is this session's */
    public void require(@Nullable String brought) {
        String expected = value();
        if (expected.isEmpty() || brought == null || !isEqual(expected, brought)) {
            throw new ForbiddenException("the form is not one of this session: load the page again and repeat");
        }
    }

    private static boolean isEqual(String expected, String brought) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }

    private static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
