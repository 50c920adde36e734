package org.imprimatur.platform.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Account;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Generation;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Medium;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Outcome;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Subject;
import org.junit.jupiter.api.Test;

class SampleWorldScriptTest {
    private static final Pattern HANDLE = Pattern.compile("@([a-z0-9-]+)");

    private final SampleWorldScript script = SampleWorldScript.standard();

    @Test
    void script_isAsLargeAsTheWorldNeeds() {
        assertThat(script.studios()).hasSize(3);
        assertThat(script.subjects()).filteredOn(Subject::isCharacter).hasSize(20);
        assertThat(script.subjects())
                .filteredOn(subject -> !subject.isCharacter())
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(script.generations()).hasSizeBetween(40, 55);
        assertThat(script.generations())
                .filteredOn(g -> g.medium() == Medium.IMAGE)
                .hasSize(6);
        assertThat(script.generations()).extracting(Generation::outcome).contains(Outcome.values());
    }

    @Test
    void script_namesNobodyTwice_andNobodyUnknown() {
        List<String> handles = script.subjects().stream().map(Subject::handle).toList();
        List<String> accounts =
                script.accounts().stream().map(Account::username).toList();

        assertThat(handles).doesNotHaveDuplicates();
        assertThat(accounts).doesNotHaveDuplicates();
        assertThat(accounts)
                .containsAll(script.subjects().stream().map(Subject::owner).toList());
        assertThat(accounts).containsAll(script.paid());
        assertThat(script.generations())
                .extracting(Generation::by)
                .contains(SampleWorldScript.PLATFORM)
                .allMatch(by -> by.equals(SampleWorldScript.PLATFORM) || accounts.contains(by));
        for (Subject subject : script.subjects()) {
            assertThat(accounts).containsAll(subject.terms().approved());
        }
        for (Generation generation : script.generations()) {
            Matcher named = HANDLE.matcher(generation.prompt());
            assertThat(named.results().map(handle -> handle.group(1))).isSubsetOf(handles);
        }
    }

    @Test
    void remixes_startFromSomethingFinishedEarlier_andGoThreeDeep() {
        Map<String, Integer> depths = new HashMap<>();
        for (Generation generation : script.generations()) {
            if (!generation.remixOf().isEmpty()) {
                assertThat(depths).containsKey(generation.remixOf());
            }
            if (generation.outcome() == Outcome.PERMITTED) {
                assertThat(depths.put(generation.id(), depths.getOrDefault(generation.remixOf(), -1) + 1))
                        .isNull();
            }
        }
        assertThat(depths.values()).contains(3);
    }

    @Test
    void denials_haveAReason_andNothingElseHas() {
        assertThat(script.generations()).allMatch(g -> g.reason().isEmpty() == (g.outcome() != Outcome.DENIED));
        assertThat(script.generations())
                .extracting(Generation::reason)
                .contains("audience", "never-list", "purpose", "territory");
    }

    @Test
    void withdrawal_hitsFinishedFilms() {
        String handle = "@" + script.withdrawals().get(0).handle();

        assertThat(script.generations())
                .filteredOn(g -> g.outcome() == Outcome.PERMITTED && g.prompt().contains(handle))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void terms_coverEveryKindOfPolicy() {
        List<SampleTerms> terms = script.subjects().stream().map(Subject::terms).toList();

        assertThat(terms)
                .extracting(SampleTerms::audience)
                .contains("everyone", "people-i-approve", "mutuals", "only-me");
        assertThat(terms).anyMatch(SampleTerms::askAlways);
        assertThat(terms).anyMatch(t -> !t.askFirst().isEmpty());
        assertThat(terms).anyMatch(t -> !t.territories().isEmpty());
        assertThat(terms).anyMatch(t -> !t.until().isEmpty());
        assertThat(terms).anyMatch(t -> t.price().equals("0.00 EUR"));
        assertThat(terms)
                .anyMatch(t -> t.shares().values().stream().mapToInt(i -> i).sum() == 100);
    }

    @Test
    void portraits_areAllDifferent_andTheSameEachTime() throws Exception {
        Set<Integer> seen = new HashSet<>();
        for (Subject subject : script.subjects()) {
            byte[] portrait = SamplePictures.portrait(subject.look());
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(portrait));
            assertThat(picture.getWidth()).isEqualTo(512);
            assertThat(seen.add(java.util.Arrays.hashCode(portrait))).isTrue();
        }
        Subject first = script.subjects().get(0);
        assertThat(SamplePictures.portrait(first.look())).isEqualTo(SamplePictures.portrait(first.look()));
    }
}
