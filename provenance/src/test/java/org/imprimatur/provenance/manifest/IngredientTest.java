package org.imprimatur.provenance.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imprimatur.provenance.SigningFixtures.AUTHORITY;
import static org.imprimatur.provenance.SigningFixtures.CREDENTIAL;
import static org.imprimatur.provenance.SigningFixtures.NOW;
import static org.imprimatur.provenance.SigningFixtures.aDefinition;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imprimatur.provenance.ImageFixtures;
import org.imprimatur.provenance.Mp4Fixtures;
import org.imprimatur.provenance.SigningRefusedException;
import org.imprimatur.provenance.assertion.Actions;
import org.imprimatur.provenance.assertion.AssertionDefinition;
import org.imprimatur.provenance.certificate.TrustAnchors;
import org.imprimatur.provenance.claim.ClaimGenerator;
import org.imprimatur.provenance.validation.ActionView;
import org.imprimatur.provenance.validation.HistoryNode;
import org.imprimatur.provenance.validation.ManifestState;
import org.imprimatur.provenance.validation.ManifestValidation;
import org.imprimatur.provenance.validation.StatusEntry;
import org.imprimatur.provenance.validation.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngredientTest {
    private static final ClaimGenerator GENERATOR = new ClaimGenerator("Imprimatur", "0.1");
    private static final ClaimGenerator MODEL = new ClaimGenerator("Preview renderer", "1");

    @TempDir
    Path directory;

    @Test
    void sign_carriesTheWholeHistory_whenRemixedThreeTimes() {
        Path first = original("first.mp4");
        Path second = remix(first, "second.mp4");
        Path third = remix(second, "third.mp4");
        Path fourth = remix(third, "fourth.mp4");

        ValidationReport report = validate(fourth);

        assertThat(report.failure()).isEmpty();
        assertThat(report.ingredients())
                .allSatisfy(delta -> assertThat(delta.failure()).isEmpty());
        assertThat(report.state()).isEqualTo(ManifestState.TRUSTED);
        HistoryNode node = report.history().orElseThrow();
        assertThat(node.relationship()).isEmpty();
        for (String title : List.of("fourth.mp4", "third.mp4", "second.mp4")) {
            assertThat(node.title()).isEqualTo(title);
            assertThat(node.format()).isEqualTo("video/mp4");
            assertThat(node.state()).isEqualTo(ManifestState.TRUSTED);
            assertThat(node.actions()).extracting(ActionView::name).containsExactly("c2pa.opened", "c2pa.edited");
            assertThat(node.digitalSourceType()).isEqualTo(Actions.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
            assertThat(node.findAssertion("org.imprimatur.consent")).isPresent();
            assertThat(node.ingredients()).hasSize(1);
            node = node.ingredients().get(0);
            assertThat(node.relationship()).isEqualTo("parentOf");
        }
        assertThat(node.title()).isEqualTo("Dawn over Ljubljana");
        assertThat(node.manifestId()).isEqualTo(id(first));
        assertThat(node.generator()).contains(GENERATOR);
        assertThat(node.signer())
                .hasValueSatisfying(s -> assertThat(s.commonName()).isEqualTo("Sandbox Signer"));
        assertThat(node.actions()).extracting(ActionView::name).containsExactly("c2pa.created");
        assertThat(node.ingredients()).isEmpty();
    }

    @Test
    void sign_saysThatOriginIsUnknown_whenParentHasNoManifest() {
        Path plain = Mp4Fixtures.write(directory.resolve("plain.mp4"), Mp4Fixtures.faststart(2));

        ValidationReport report = validate(remix(plain, "remix.mp4"));

        assertThat(report.state()).isEqualTo(ManifestState.TRUSTED);
        assertThat(report.ingredients())
                .singleElement()
                .satisfies(delta ->
                        assertThat(codes(delta.informational())).containsExactly("ingredient.unknownProvenance"));
        HistoryNode parent = report.history().orElseThrow().ingredients().get(0);
        assertThat(parent.state()).isEqualTo(ManifestState.NONE);
        assertThat(parent.manifestId()).isEmpty();
        assertThat(parent.title()).isEqualTo("parent of remix.mp4");
    }

    @Test
    void sign_recordsWhatIsWrong_whenParentWasChanged() throws Exception {
        Path parent = original("parent.mp4");
        byte[] content = Files.readAllBytes(parent);
        content[content.length - 1] ^= 1;
        Files.write(parent, content);

        ValidationReport report = validate(remix(parent, "remix.mp4"));

        assertThat(report.failure()).isEmpty();
        assertThat(report.state()).isEqualTo(ManifestState.TRUSTED);
        assertThat(report.history().orElseThrow().ingredients().get(0).state()).isEqualTo(ManifestState.INVALID);
    }

    @Test
    void validate_isInvalid_whenAnAncestorsAssertionWasChanged() throws Exception {
        Path remix = remix(original("parent.mp4"), "remix.mp4");
        byte[] content = Files.readAllBytes(remix);
        content[text(content).indexOf("permitted")] ^= 1; // the parent's comes first
        Files.write(remix, content);

        ValidationReport report = validate(remix);

        assertThat(report.state()).isEqualTo(ManifestState.INVALID);
        assertThat(report.ingredients())
                .singleElement()
                .satisfies(delta -> assertThat(codes(delta.failure()))
                        .containsExactly("ingredient.manifest.mismatch", "assertion.hashedURI.mismatch"));
        assertThat(report.history().orElseThrow().ingredients().get(0).state()).isEqualTo(ManifestState.INVALID);
    }

    @Test
    void validate_leavesAncestorValid_whenItsSignerIsUnknown() {
        Path remix = remix(original("parent.mp4"), "remix.mp4");

        ValidationReport report = ManifestValidation.validate(remix, TrustAnchors.none(), NOW);

        assertThat(report.state()).isEqualTo(ManifestState.VALID);
        assertThat(report.history().orElseThrow().ingredients().get(0).state()).isEqualTo(ManifestState.VALID);
    }

    @Test
    void sign_copiesSharedManifestsOnce_whenComponentsHaveThemBoth() {
        Path picture = picture("picture.png");
        Path one = remix(picture, ImageFixtures.jpeg(8), "one.jpg");
        Path other = remix(picture, ImageFixtures.png(8), "other.png");
        Path in = Mp4Fixtures.write(directory.resolve("in.mp4"), Mp4Fixtures.faststart(2));
        Path collage = directory.resolve("collage.mp4");

        ManifestSigning.sign(
                in,
                collage,
                aDefinition().placing(component(one), NOW).placing(component(other), NOW),
                CREDENTIAL.signer());

        ValidationReport report = validate(collage);
        assertThat(report.failure()).isEmpty();
        assertThat(report.state()).isEqualTo(ManifestState.TRUSTED);
        HistoryNode root = report.history().orElseThrow();
        assertThat(root.ingredients()).extracting(HistoryNode::format).containsExactly("image/jpeg", "image/png");
        assertThat(root.ingredients()).extracting(HistoryNode::relationship).containsOnly("componentOf");
        assertThat(root.ingredients())
                .allSatisfy(node ->
                        assertThat(node.ingredients().get(0).manifestId()).isEqualTo(id(picture)));
        assertThat(root.ingredients()).extracting(HistoryNode::state).containsOnly(ManifestState.TRUSTED);
        assertThat(root.ingredients().get(1).ingredients().get(0).state()).isEqualTo(ManifestState.TRUSTED);
    }

    @Test
    void sign_refuses_whenIngredientsAndActionsDiffer() {
        Path parent = original("parent.mp4");

        assertThatThrownBy(() -> sign(aDefinition().with(parentOf(parent, "x"))))
                .isInstanceOf(SigningRefusedException.class);
        assertThatThrownBy(() -> sign(aDefinition().with(component(parent))))
                .isInstanceOf(SigningRefusedException.class);
        assertThatThrownBy(() -> sign(
                        new ManifestDefinition("t", GENERATOR, List.of(Actions.editedByModel(MODEL, NOW)), List.of())))
                .isInstanceOf(SigningRefusedException.class);
        assertThatThrownBy(() -> new AssertionDefinition("c2pa.ingredient.v3", Map.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void validate_mentionsManifest_whenNoIngredientLeadsToIt() throws Exception {
        Path remix = remix(original("parent.mp4"), "remix.mp4");
        byte[] content = Files.readAllBytes(remix);
        String parentId = id(directory.resolve("parent.mp4"));
        content[text(content).indexOf(parentId) + "urn:c2pa:".length()] ^= 1; // its own label
        Files.write(remix, content);

        assertThat(codes(validate(remix).informational())).contains("manifest.unreferenced");
    }

    private Path original(String name) {
        Path in = Mp4Fixtures.write(directory.resolve("in-" + name), Mp4Fixtures.faststart(2));
        ManifestSigning.sign(in, directory.resolve(name), aDefinition(), CREDENTIAL.signer());
        return directory.resolve(name);
    }

    private Path picture(String name) {
        Path in = Mp4Fixtures.write(directory.resolve("in-" + name), ImageFixtures.png(8));
        ManifestSigning.sign(in, directory.resolve(name), aDefinition(), CREDENTIAL.signer());
        return directory.resolve(name);
    }

    private Path remix(Path parent, String name) {
        return remix(parent, Mp4Fixtures.faststart(3), name);
    }

    private Path remix(Path parent, byte[] media, String name) {
        Path in = Mp4Fixtures.write(directory.resolve("in-" + name), media);
        ManifestDefinition definition = ManifestDefinition.remixed(
                        name, GENERATOR, MODEL, NOW, parentOf(parent, "parent of " + name))
                .with("org.imprimatur.consent", Map.of("decision", "permitted"));
        ManifestSigning.sign(in, directory.resolve(name), definition, CREDENTIAL.signer());
        return directory.resolve(name);
    }

    private void sign(ManifestDefinition definition) {
        Path in = Mp4Fixtures.write(directory.resolve("in.mp4"), Mp4Fixtures.faststart(2));
        ManifestSigning.sign(in, directory.resolve("out.mp4"), definition, CREDENTIAL.signer());
    }

    private static IngredientDefinition parentOf(Path file, String title) {
        return IngredientDefinition.parentOf(file, title, AUTHORITY.anchors(), NOW);
    }

    private static IngredientDefinition component(Path file) {
        return IngredientDefinition.componentOf(file, "a part", AUTHORITY.anchors(), NOW);
    }

    private static String id(Path file) {
        return validate(file).history().orElseThrow().manifestId();
    }

    private static ValidationReport validate(Path file) {
        return ManifestValidation.validate(file, AUTHORITY.anchors(), NOW);
    }

    private static List<String> codes(List<StatusEntry> entries) {
        return entries.stream().map(StatusEntry::code).distinct().toList();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
