package org.imprimatur.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StudioPagesTest {

    private final Pages pages = Pages.with(Assets.load());

    @Test
    void html_hasWordsForEverything() {
        StudioFixtures.all()
                .forEach((name, page) -> assertThat(Html.parse(pages.html(page))
                                .getDocumentElement()
                                .getTextContent())
                        .as(name)
                        .doesNotContainPattern("\\b(studio|character|purpose|modality)\\.[a-z]"));
    }

    @Test
    void catalogue_drawsTheInitial_whenThereIsNoPicture() {
        String html = pages.html(StudioFixtures.catalogue(true));

        assertThat(html).contains("<text x=\"160\" y=\"152\">É</text>").contains("src=\"/static/preview/favicon.svg\"");
    }

    @Test
    void catalogue_saysWhatToDoFirst_whenThereIsNoCharacter() {
        String html = pages.html(StudioFixtures.emptyCatalogue());

        assertThat(html).contains("Add your first character").doesNotContain("name=\"q\"");
    }

    @Test
    void catalogue_offersNoAdding_toFinance() {
        assertThat(pages.html(StudioFixtures.catalogue(true))).contains("/studio/characters/new");
        assertThat(pages.html(StudioFixtures.catalogue(false))).doesNotContain("/studio/characters/new");
    }

    @Test
    void character_postsNothingButSigningOut_forFinance() {
        String html = pages.html(StudioFixtures.character(false, false));

        assertThat(html)
                .contains("<fieldset class=\"whole\" disabled>")
                .doesNotContain(">Save settings<", "/lumen/approved\"", "/lumen/withdraw", "/lumen/edit", "?preset=");
    }

    @Test
    void character_keepsItsTermsClosed_whenWithdrawn() {
        String html = pages.html(StudioFixtures.character(true, true));

        assertThat(html)
                .contains("<fieldset class=\"whole\" disabled>", "/lumen/offer-again")
                .doesNotContain(">Save settings<", "/lumen/withdraw\"");
    }

    @Test
    void chart_isTallest_whereMostWasEarned() {
        var chart = new StudioIncomePage.Chart(
                "c",
                "EUR",
                "",
                java.util.List.of(new StudioIncomePage.Bar("Oct", "", 900), new StudioIncomePage.Bar("Nov", "", 1800)));

        assertThat(chart.columns().bars()).extracting(BarChart.Bar::height).containsExactly(50, 100);
    }
}
