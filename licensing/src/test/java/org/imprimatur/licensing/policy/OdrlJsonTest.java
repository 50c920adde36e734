package org.imprimatur.licensing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.imprimatur.licensing.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdrlJsonTest {
    private static final String GOOD = """
            {"@context":["http://www.w3.org/ns/odrl.jsonld",
                         {"@base":"urn:uuid:1","imp":"https://imprimatur.org/ns/odrl/1#"}],
             "@type":"Offer","uid":"urn:uuid:1","profile":"https://imprimatur.org/ns/odrl/1","conflict":"prohibit",
             "imp:version":1,"assigner":"urn:party:mira","target":"urn:likeness:1",
             "permission":[{"uid":"#permit","action":"imp:generate",
               "constraint":[{"leftOperand":"spatial","operator":"isAnyOf","rightOperand":["DE"]}],
               "duty":[{"uid":"#pay","action":{"rdf:value":{"@id":"odrl:compensate"},"refinement":[
                 {"leftOperand":"payAmount","operator":"eq",
                  "rightOperand":{"@value":"12.50","@type":"xsd:decimal"},"unit":"urn:iso:std:iso:4217:EUR"}]}}]}]}
            """;

    @Test
    void read_undoesWrite_forAnyPolicy() {
        Seeded.forAll(2_000, random -> {
            Policy policy = RandomPolicies.anyPolicy(random);

            String json = OdrlJson.write(policy);

            assertThat(OdrlJson.read(json)).isEqualTo(policy);
            assertThat(OdrlJson.write(OdrlJson.read(json))).isEqualTo(json);
        });
    }

    @Test
    void write_givesTheOneText() {
        String json = OdrlJson.write(OdrlJson.read(GOOD));

        assertThat(json).isEqualTo(GOOD.replaceAll("\\s*\\n\\s*", ""));
        assertThat(OdrlJson.sha256(OdrlJson.read(GOOD)))
                .isEqualTo("e5088e0265d9e3819a4f1b89caf80092989603e801bff0f19f29f39d6a8f4256");
    }

    @Test
    void read_takesASingleValueForAnArrayOfOne() {
        assertThat(OdrlJson.read(GOOD.replace("[\"DE\"]", "\"DE\""))).isEqualTo(OdrlJson.read(GOOD));
    }

    @Test
    void read_takesPrefixedNames() {
        assertThat(OdrlJson.read(GOOD.replace("\"isAnyOf\"", "\"odrl:isAnyOf\"")))
                .isEqualTo(OdrlJson.read(GOOD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "conflict":"prohibit"  | "conflict":"perm"               | /conflict
                    "conflict":"prohibit", | ``                              | ``
                    odrl/1","conflict      | odrl/2","conflict               | /profile
                    odrl.jsonld            | other.jsonld                    | /@context/0
                    odrl/1#                | odrl/2#                         | /@context/1/imp
                    "@base":"urn:uuid:1"   | "@base":"urn:uuid:2"            | /@context/1/@base
                    "Offer"                | "Ticket"                        | /@type
                    "imp:version":1        | "imp:version":0                 | /imp:version
                    "imp:version":1        | "imp:version":1.5               | /imp:version
                    "imp:version":1        | "imp:version":1e99              | /imp:version
                    "imp:version":1        | "imp:version":"1"               | /imp:version
                    "target"               | "inheritFrom":"urn:x:y","target" | /inheritFrom
                    "target"               | "a/b~c":1,"target"              | /a~1b~0c
                    "#permit"              | "permit"                        | /permission/0
                    "#pay"                 | "#permit"                       | ``
                    "imp:generate"         | "imp:destroy"                   | /permission/0/action
                    "spatial"              | "weather"                       | /permission/0/constraint/0/leftOperand
                    "isAnyOf"              | "lt"                            | /permission/0/constraint/0
                    "isAnyOf"              | "near"                          | /permission/0/constraint/0/operator
                    ["DE"]                 | ["Atlantis"]                    | /permission/0/constraint/0
                    ["DE"]                 | []                              | /permission/0/constraint/0/rightOperand
                    ["DE"]                 | [null]                          | /permission/0/constraint/0/rightOperand/0
                    ["DE"]                 | ["DE"],"dataType":"xsd:string"  | /permission/0/constraint/0/dataType
                    "12.50"                | "-12.50"                        | /permission/0/duty/0
                    "12.50"                | "1e9"                           | /permission/0/duty/0/action/refinement/0/rightOperand/@value
                    4217:EUR               | 4217:QQQ                        | /permission/0/duty/0/action/refinement/0/unit
                    odrl:compensate        | odrl:forget                     | /permission/0/duty/0/action/rdf:value/@id
                    "urn:likeness:1"       | "not an IRI"                    | ``
                    """)
    void read_saysWhere_whenOneThingIsWrong(String good, String bad, String pointer) {
        assertThat(GOOD).contains(good);

        assertThatThrownBy(() -> OdrlJson.read(GOOD.replace(good, bad)))
                .isInstanceOfSatisfying(
                        MalformedPolicyException.class,
                        malformed -> assertThat(malformed.pointer()).isEqualTo(pointer));
    }

    @Test
    void read_refuses_whenAMemberAppearsTwice() {
        assertRefused(GOOD.replace("\"@type\":\"Offer\"", "\"@type\":\"Offer\",\"@type\":\"Set\""));
    }

    @Test
    void read_refuses_whenSomethingFollows() {
        assertRefused(GOOD + "{}");
    }

    @Test
    void read_refuses_whenTextIsTooLongOrTooDeep() {
        assertRefused(" ".repeat(OdrlJson.LENGTH_MAX) + GOOD);
        assertRefused("[".repeat(100_000));
        assertRefused("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
    }

    @Test
    void read_givesAPolicyOrRefuses_whenAnyByteIsDamagedOrTheEndIsMissing() {
        IntStream.range(0, GOOD.length()).forEach(length -> assertReadOrRefused(GOOD.substring(0, length)));
        Seeded.forAll(5_000, random -> assertReadOrRefused(damaged(GOOD, random)));
    }

    private static String damaged(String json, Random random) {
        StringBuilder text = new StringBuilder(json);
        int at = random.nextInt(json.length());
        switch (random.nextInt(3)) {
            case 0 -> text.setCharAt(at, (char) random.nextInt(256));
            case 1 -> text.deleteCharAt(at);
            default -> text.insert(at, json, random.nextInt(at + 1), at);
        }
        return text.toString();
    }

    private static void assertRefused(String json) {
        assertThatThrownBy(() -> OdrlJson.read(json)).isInstanceOf(MalformedPolicyException.class);
    }

    private static void assertReadOrRefused(String json) {
        assertThatCode(() -> {
                    try {
                        OdrlJson.read(json);
                    } catch (MalformedPolicyException expected) {
                        assertThat(expected.pointer()).isNotNull();
                    }
                })
                .doesNotThrowAnyException();
    }
}
