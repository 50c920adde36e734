package org.imprimatur.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class InboxPageTest {

    private final Pages pages = Pages.with(Assets.load());

    @Test
    void html_marksTheNamesWhereTheyStand() {
        String html = pages.html(ApprovalFixtures.inbox());

        assertThat(html)
                .contains("<blockquote>A 20-second soda advert where <mark class=\"own\">@mira</mark> rides a bicycle"
                        + " through Lisbon beside <mark class=\"other\">Tock</mark></blockquote>");
    }

    @Test
    void html_letsEnterPressNothing_inFormsThatAnswer() {
        Document document = Html.parse(pages.html(ApprovalFixtures.inbox()));

        assertThat(Html.elements(document, "form"))
                .filteredOn(form -> form.getAttribute("action").startsWith("/approvals/"))
                .hasSize(3)
                .allSatisfy(form ->
                        assertThat(firstButton(form).hasAttribute("disabled")).isTrue());
    }

    @Test
    void html_putsApproveBeforeDeny_andDeniesByDefault() {
        Document document = Html.parse(pages.html(ApprovalFixtures.tooLate()));
        Element form = Html.elements(document, "form").stream()
                .filter(each -> each.getAttribute("class").equals("answer"))
                .findFirst()
                .orElseThrow();

        assertThat(form.getAttribute("action")).endsWith("/deny");
        assertThat(((Element) form.getElementsByTagName("button").item(1)).getAttribute("formaction"))
                .endsWith("/approve");
        assertThat(((Element) form.getElementsByTagName("button").item(2)).hasAttribute("formaction"))
                .isFalse();
    }

    @Test
    void html_keepsTheReason_whenTheAnswerCameTooLate() {
        String html = pages.html(ApprovalFixtures.tooLate());

        assertThat(html)
                .contains("Your reason was not sent")
                .contains("twice as much and we can talk")
                .contains("your answer changed nothing");
    }

    private static Element firstButton(Element form) {
        return (Element) form.getElementsByTagName("button").item(0);
    }
}
