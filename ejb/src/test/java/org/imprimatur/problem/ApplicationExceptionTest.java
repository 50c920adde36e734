package org.imprimatur.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Without this descriptor the container would wrap each refusal, and the web edge would answer 500. */
class ApplicationExceptionTest {

    private Document descriptor;

    @BeforeEach
    void read() throws Exception {
        try (InputStream in = ImprimaturException.class.getResourceAsStream("/META-INF/ejb-jar.xml")) {
            descriptor =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    @Test
    void descriptor_declaresOneRoot_thatIsOurs() {
        assertThat(descriptor.getElementsByTagName("application-exception").getLength())
                .isEqualTo(1);
        assertThat(text("exception-class")).isEqualTo(ImprimaturException.class.getName());
    }

    @Test
    void descriptor_undoesTheTransaction_forEverySubclass() {
        assertThat(text("rollback")).isEqualTo("true");
        assertThat(text("inherited")).isEqualTo("true");
    }

    @Test
    void refusals_areUncheckedAndFinal_soThatTheRootKnowsThemAll() {
        assertThat(ImprimaturException.class).isAbstract();
        assertThat(RuntimeException.class).isAssignableFrom(ImprimaturException.class);
        assertThat(ImprimaturException.class.getPermittedSubclasses())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type).isFinal().isPublic());
    }

    private String text(String tag) {
        Element root = (Element)
                descriptor.getElementsByTagName("application-exception").item(0);
        return root.getElementsByTagName(tag).item(0).getTextContent().strip();
    }
}
