package org.imprimatur.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.web.page.VerdictPage.Consent;
import org.imprimatur.web.page.VerdictPage.Now;

/** Histories and permanent addresses of invented films. */
final class VerifyFixtures {

    private static final String MANIFEST = "urn:c2pa:5f1f8c3e-3f0e-4f6f-9d4e-2a8a0f9b5c11";

    private VerifyFixtures() {}

    static Map<String, Page> all(VerifyPage.Upload upload, VerdictPage trusted) {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("/verdict-long-history", with(trusted, history(7)));
        pages.put("/manifest", manifest(upload, true, history(3)));
        pages.put("/manifest-gone", manifest(upload, false, History.none()));
        return pages;
    }

    static History history(int steps) {
        List<HistoryStep> all = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            all.add(step(i, i == steps - 1));
        }
        return new History(all, steps > 5 ? 2 : 0);
    }

    private static HistoryStep step(int index, boolean isFirst) {
        Now now = index == 1 ? Now.WITHDRAWN : Now.IN_FORCE;
        return new HistoryStep(
                "Generated video " + (90 - index),
                index == 0 ? "This file" : "Made from this: Generated video " + (91 - index),
                new Pill(index == 2 ? Tone.DANGER : Tone.SUCCESS, "Signed by a trusted signer"),
                "Imprimatur",
                "Imprimatur Claim Signer, Imprimatur",
                List.of(isFirst ? "Made with preview-1, 20 Nov 2026, 14:02 UTC" : "Opened", "Changed with preview-1"),
                "Made by generative AI",
                List.of(new Consent("Subject 1", "Permitted by policy v14", now, "22 Nov 2026")),
                new HistoryStep.Certificate(MANIFEST, "video/mp4", "CN=Imprimatur Sandbox Authority", "3f0e", ""),
                index == 2 ? Href.none() : Routes.verifyManifest(MANIFEST));
    }

    private static VerdictPage with(VerdictPage page, History history) {
        return new VerdictPage(
                page.frame(),
                page.upload(),
                page.verdict(),
                page.file(),
                page.signature(),
                page.consents(),
                history,
                page.permalink(),
                page.evidence());
    }

    private static ManifestPage manifest(VerifyPage.Upload upload, boolean kept, History history) {
        return new ManifestPage(
                PageFixtures.visiting(),
                upload,
                MANIFEST,
                "video",
                "20 Nov 2026, 14:02 UTC",
                new ManifestPage.Copy(kept, VerdictPage.Verdict.TRUSTED, kept ? "22 Nov 2026, 17:45 UTC" : ""),
                List.of(new Consent("Everybody in it", "Given on 20 Nov 2026", Now.WITHDRAWN, "22 Nov 2026")),
                history,
                "https://imprimatur.example/verify/manifests/" + MANIFEST,
                Href.of("/api/manifests/" + MANIFEST));
    }
}
