package org.imprimatur.licensing.grant;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The claims of a token, by name (RFC 7519, section 4), read strictly: present, of one type, nothing converted. */
final class Claims {
    private final Map<String, Object> values;

    private Claims(Map<String, Object> values) {
        this.values = values;
    }

    static Claims parse(String json) {
        try {
            return new Claims(JSONObjectUtils.parse(json));
        } catch (ParseException notAnObject) {
            throw malformed("the payload is not a JSON object");
        }
    }

    static Map<String, Object> of(Grant grant) {
        Map<String, Object> claims =
                common(grant.issuer(), grant.audience(), grant.id(), grant.issuedAt(), grant.expiresAt());
        claims.put("job", grant.job());
        claims.put("decision", grant.decision());
        claims.put("licences", grant.licences());
        claims.put("method", grant.method());
        claims.put("path", grant.path());
        claims.put("body_sha256", grant.bodySha256());
        claims.put("limits", limits(grant.limits()));
        return claims;
    }

    static Map<String, Object> of(JobToken token) {
        Map<String, Object> claims =
                common(token.issuer(), token.audience(), token.id(), token.issuedAt(), token.expiresAt());
        claims.put("job", token.job());
        claims.put("backend_job", token.backendJob());
        return claims;
    }

    Grant toGrant() {
        return new Grant(
                text("iss"),
                text("aud"),
                text("jti"),
                moment("iat"),
                moment("exp"),
                text("job"),
                text("decision"),
                texts("licences"),
                text("method"),
                text("path"),
                text("body_sha256"),
                object("limits").toLimits());
    }

    JobToken toJobToken() {
        return new JobToken(
                text("iss"), text("aud"), text("jti"), moment("iat"), moment("exp"), text("job"), text("backend_job"));
    }

    private Limits toLimits() {
        return new Limits(Math.toIntExact(number("seconds")), text("size"), Math.toIntExact(number("count")));
    }

    private static Map<String, Object> common(
            String issuer, String audience, String id, Instant issuedAt, Instant expiresAt) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", audience);
        claims.put("jti", id);
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        return claims;
    }

    private static Map<String, Object> limits(Limits limits) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("seconds", limits.seconds());
        claims.put("size", limits.size());
        claims.put("count", limits.count());
        return claims;
    }

    private String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw malformed("`" + name + "` is not text");
    }

    private List<String> texts(String name) {
        if (values.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw malformed("`" + name + "` is not a list of texts");
    }

    private long number(String name) {
        if (values.get(name) instanceof Long number) {
            return number;
        }
        throw malformed("`" + name + "` is not a whole number");
    }

    private Instant moment(String name) {
        try {
            return Instant.ofEpochSecond(number(name));
        } catch (DateTimeException outOfRange) {
            throw malformed("`" + name + "` is not a moment");
        }
    }

    private Claims object(String name) {
        if (!(values.get(name) instanceof Map<?, ?> map)) {
            throw malformed("`" + name + "` is not an object");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((key, value) -> object.put(String.valueOf(key), value));
        return new Claims(object);
    }

    private static RefusedGrantException malformed(String why) {
        return new RefusedGrantException(Refusal.MALFORMED, why);
    }
}
