/** What may be done with a likeness or character, by whom, at which price. */
module org.imprimatur.licensing {
    requires com.nimbusds.jose.jwt;
    requires jakarta.json;
    requires static org.jspecify;

    exports org.imprimatur.licensing;
    exports org.imprimatur.licensing.accounting;
    exports org.imprimatur.licensing.detection;
    exports org.imprimatur.licensing.grant;
    exports org.imprimatur.licensing.money;
    exports org.imprimatur.licensing.policy;
    exports org.imprimatur.licensing.terms;
}
