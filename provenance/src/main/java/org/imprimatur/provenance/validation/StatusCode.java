package org.imprimatur.provenance.validation;

/** The status codes of C2PA 2.2, section 15.2.2, that this library gives. */
enum StatusCode {
    CLAIM_SIGNATURE_VALIDATED("claimSignature.validated"),
    CLAIM_SIGNATURE_INSIDE_VALIDITY("claimSignature.insideValidity"),
    SIGNING_CREDENTIAL_TRUSTED("signingCredential.trusted"),
    HASHED_URI_MATCH("assertion.hashedURI.match"),
    BMFF_HASH_MATCH("assertion.bmffHash.match"),
    DATA_HASH_MATCH("assertion.dataHash.match"),
    INGREDIENT_MANIFEST_VALIDATED("ingredient.manifest.validated"),
    INGREDIENT_CLAIM_SIGNATURE_VALIDATED("ingredient.claimSignature.validated"),

    OCSP_SKIPPED("signingCredential.ocsp.skipped"),
    TIME_STAMP_UNTRUSTED("timeStamp.untrusted"),
    BMFF_HASH_ADDITIONAL_EXCLUSIONS("assertion.bmffHash.additionalExclusionsPresent"),
    DATA_HASH_ADDITIONAL_EXCLUSIONS("assertion.dataHash.additionalExclusionsPresent"),
    MANIFEST_UNREFERENCED("manifest.unreferenced"),
    INGREDIENT_UNKNOWN_PROVENANCE("ingredient.unknownProvenance"),

    ALGORITHM_UNSUPPORTED("algorithm.unsupported"),
    ACTION_INGREDIENT_MISMATCH("assertion.action.ingredientMismatch"),
    ACTION_MALFORMED("assertion.action.malformed"),
    ASSERTION_CBOR_INVALID("assertion.cbor.invalid"),
    ASSERTION_INGREDIENT_MALFORMED("assertion.ingredient.malformed"),
    ASSERTION_JSON_INVALID("assertion.json.invalid"),
    ASSERTION_MISSING("assertion.missing"),
    ASSERTION_OUTSIDE_MANIFEST("assertion.outsideManifest"),
    ASSERTION_SELF_REDACTED("assertion.selfRedacted"),
    ASSERTION_UNDECLARED("assertion.undeclared"),
    BMFF_HASH_MALFORMED("assertion.bmffHash.malformed"),
    BMFF_HASH_MISMATCH("assertion.bmffHash.mismatch"),
    CLAIM_CBOR_INVALID("claim.cbor.invalid"),
    CLAIM_HARD_BINDINGS_MISSING("claim.hardBindings.missing"),
    CLAIM_MALFORMED("claim.malformed"),
    CLAIM_MISSING("claim.missing"),
    CLAIM_MULTIPLE("claim.multiple"),
    CLAIM_SIGNATURE_MISMATCH("claimSignature.mismatch"),
    CLAIM_SIGNATURE_MISSING("claimSignature.missing"),
    CLAIM_SIGNATURE_OUTSIDE_VALIDITY("claimSignature.outsideValidity"),
    DATA_HASH_MALFORMED("assertion.dataHash.malformed"),
    DATA_HASH_MISMATCH("assertion.dataHash.mismatch"),
    GENERAL_ERROR("general.error"),
    HASHED_URI_MISMATCH("assertion.hashedURI.mismatch"),
    INGREDIENT_CLAIM_SIGNATURE_MISMATCH("ingredient.claimSignature.mismatch"),
    INGREDIENT_CLAIM_SIGNATURE_MISSING("ingredient.claimSignature.missing"),
    INGREDIENT_MANIFEST_MISMATCH("ingredient.manifest.mismatch"),
    INGREDIENT_MANIFEST_MISSING("ingredient.manifest.missing"),
    MANIFEST_COMPRESSED_INVALID("manifest.compressed.invalid"),
    MANIFEST_MULTIPLE_PARENTS("manifest.multipleParents"),
    MANIFEST_UPDATE_INVALID("manifest.update.invalid"),
    MANIFEST_UPDATE_WRONG_PARENTS("manifest.update.wrongParents"),
    MULTIPLE_HARD_BINDINGS("assertion.multipleHardBindings"),
    SIGNING_CREDENTIAL_INVALID("signingCredential.invalid"),
    SIGNING_CREDENTIAL_UNTRUSTED("signingCredential.untrusted");

    private final String wire;

    StatusCode(String wire) {
        this.wire = wire;
    }

    /** C2PA 2.2, section 14.3: an unknown signer alone leaves a manifest valid. */
    static boolean invalidates(String code) {
        return !SIGNING_CREDENTIAL_UNTRUSTED.wire.equals(code);
    }

    String wire() {
        return wire;
    }
}
