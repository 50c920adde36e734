package org.imprimatur.web.page;

import java.util.List;

/**
 * What anybody may know of an output of ours, at an address that stays: no more than the file itself says.
 *
 * @param manifest the label of its manifest
 * @param kind {@code video} or {@code image}
 * @param made when it was released, as shown
 * @param address of this page, to copy
 * @param json the same for machines
 */
public record ManifestPage(
        Frame frame,
        VerifyPage.Upload upload,
        String manifest,
        String kind,
        String made,
        Copy copy,
        List<VerdictPage.Consent> consents,
        History history,
        String address,
        Href json)
        implements Page {

    public ManifestPage {
        consents = List.copyOf(consents);
    }

    public boolean isAnyWithdrawn() {
        return consents.stream().anyMatch(consent -> consent.now() == VerdictPage.Now.WITHDRAWN);
    }

    /**
     * Our own copy of the file.
     *
     * @param kept whether there is one; else the verdict says nothing
     * @param checked when it was last verified, as shown
     */
    public record Copy(boolean kept, VerdictPage.Verdict verdict, String checked) {}
}
