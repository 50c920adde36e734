package org.imprimatur.web.page;

import java.util.List;

/**
 * What would change if the settings were saved, before they are.
 *
 * @param restored the version whose terms these are, empty when they were edited
 * @param changes none when nothing would change
 * @param widens whether anybody could do what they could not before
 * @param appearing sentences that the new terms say and the present ones do not
 * @param disappearing the other way round
 * @param consequences what follows for people and for what was asked so far, one sentence each
 * @param notes whether the notes for creators change
 * @param fields the whole form, as it would be saved
 */
public record LikenessDifferencePage(
        Frame frame,
        String name,
        String handle,
        String restored,
        List<TermsChangeLine> changes,
        boolean widens,
        LikenessPage.Summary appearing,
        LikenessPage.Summary disappearing,
        List<String> consequences,
        boolean notes,
        List<HiddenField> fields)
        implements Page {

    public LikenessDifferencePage {
        changes = List.copyOf(changes);
        consequences = List.copyOf(consequences);
        fields = List.copyOf(fields);
    }

    public boolean isUnchanged() {
        return changes.isEmpty() && !notes;
    }
}
