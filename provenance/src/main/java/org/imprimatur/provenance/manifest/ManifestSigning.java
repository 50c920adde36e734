package org.imprimatur.provenance.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.SigningRefusedException;
import org.imprimatur.provenance.SigningRefusedException.Reason;
import org.imprimatur.provenance.assertion.Actions;
import org.imprimatur.provenance.assertion.HardBinding;
import org.imprimatur.provenance.certificate.CertificateProfile;
import org.imprimatur.provenance.claim.HashAlgorithm;
import org.imprimatur.provenance.container.Embedding;
import org.imprimatur.provenance.manifest.IngredientDefinition.Relationship;
import org.imprimatur.provenance.signature.ClaimSigner;
import org.imprimatur.provenance.signature.CoseSign1;
import org.imprimatur.provenance.signature.MalformedSignatureException;

/** Signing media files (C2PA 2.2, sections 10.3 and 11). */
public final class ManifestSigning {
    private ManifestSigning() {}

    /**
     * Writes to {@code out} the media of {@code in} with a new, signed manifest. Uses constant memory; {@code out}
     * appears only when it is complete and replaces what was there. The container is told from the bytes. A file that
     * already carries a manifest is refused: what it says of its origin would be lost.
     *
     * @throws org.imprimatur.provenance.UnreadableMediaException when {@code in} is no JPEG, PNG, MP4, MOV or M4A that can be read
     * @throws SigningRefusedException when the result would not validate
     * @throws UncheckedIOException when reading or writing fails
     */
    public static SignedManifest sign(Path in, Path out, ManifestDefinition definition, ClaimSigner signer) {
        requireFit(signer);
        requireActions(definition);
        requireNamedIngredients(definition);
        try (Embedding media = Embedding.open(in, ReadingLimits.DEFAULT)) {
            return writeAside(media, out.toAbsolutePath(), new ManifestDraft(definition), signer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireFit(ClaimSigner signer) {
        List<String> violations = CertificateProfile.violations(signer.chain().get(0));
        if (!violations.isEmpty()) {
            throw new SigningRefusedException(Reason.CREDENTIAL_UNFIT, String.join("; ", violations));
        }
    }

    /** C2PA 2.2, section 10.2.2: the created assertions of a standard manifest include its actions. */
    private static void requireActions(ManifestDefinition definition) {
        boolean hasActions = definition.assertions().stream()
                .anyMatch(assertion -> assertion.created() && assertion.label().equals(Actions.LABEL));
        if (!hasActions) {
            throw new SigningRefusedException(
                    Reason.DEFINITION_INVALID, "a created `" + Actions.LABEL + "` assertion is missing");
        }
    }

    /** C2PA 2.2, section 18.14.4.7: a parent is opened, a component placed. */
    private static void requireNamedIngredients(ManifestDefinition definition) {
        requireAsMany(definition, Relationship.PARENT_OF, Actions.OPENED);
        requireAsMany(definition, Relationship.COMPONENT_OF, Actions.PLACED);
        if (count(definition, Relationship.PARENT_OF) > 1) {
            throw new SigningRefusedException(Reason.DEFINITION_INVALID, "more than one parent");
        }
    }

    private static void requireAsMany(ManifestDefinition definition, Relationship relationship, String action) {
        long actions = definition.assertions().stream()
                .filter(assertion -> assertion.label().equals(Actions.LABEL))
                .mapToLong(assertion -> Actions.count(assertion, action))
                .sum();
        long ingredients = count(definition, relationship);
        if (actions != ingredients) {
            throw new SigningRefusedException(
                    Reason.DEFINITION_INVALID,
                    "`%d` ingredients `%s` but `%d` actions `%s`"
                            .formatted(ingredients, relationship.wire(), actions, action));
        }
    }

    private static long count(ManifestDefinition definition, Relationship relationship) {
        return definition.ingredients().stream()
                .filter(ingredient -> ingredient.relationship() == relationship)
                .count();
    }

    private static SignedManifest writeAside(Embedding media, Path out, ManifestDraft draft, ClaimSigner signer)
            throws IOException {
        Path directory = out.getParent();
        Path aside = Files.createTempFile(directory == null ? Path.of(".") : directory, ".signing-", ".part");
        try {
            write(media, aside, draft, signer);
            Files.move(aside, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new SignedManifest(
                    draft.manifestId(),
                    draft.instanceId(),
                    Files.size(out),
                    signer.chain().get(0).getSerialNumber().toString(16));
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void write(Embedding media, Path file, ManifestDraft draft, ClaimSigner signer) throws IOException {
        HashAlgorithm algorithm = HashAlgorithm.SHA256;
        HardBinding unknown = media.binding(0, algorithm.wire(), new byte[algorithm.bytes()]);
        int storeLength = draft.store(unknown, claim -> CoseSign1.placeholder(signer)).length;
        MessageDigest digest = algorithm.newDigest();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            media.write(channel, storeLength, digest);
            HardBinding binding = media.binding(storeLength, algorithm.wire(), digest.digest());
            byte[] store = draft.store(binding, claim -> signed(claim, signer));
            if (store.length != storeLength) {
                throw new SigningRefusedException(Reason.SIGNER_FAILED, "its signature has an unexpected length");
            }
            media.fill(channel, store);
        }
    }

    /** A signer that used another key than its certificate's is found out here, not by the readers of the file. */
    private static byte[] signed(byte[] claim, ClaimSigner signer) {
        byte[] signature = CoseSign1.sign(claim, signer);
        X509Certificate leaf = signer.chain().get(0);
        try {
            if (CoseSign1.read(signature, ReadingLimits.DEFAULT)
                    .verifies(claim, signer.algorithm(), leaf.getPublicKey())) {
                return signature;
            }
        } catch (MalformedSignatureException e) {
            throw new SigningRefusedException(Reason.SIGNER_FAILED, "its signature cannot be read", e);
        }
        throw new SigningRefusedException(Reason.SIGNER_FAILED, "its signature does not fit its certificate");
    }
}
