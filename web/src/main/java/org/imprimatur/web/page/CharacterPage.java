package org.imprimatur.web.page;

import java.util.List;

/**
 * One character as its studio sees it: what it is, what is offered, who uses it, what it brings in.
 *
 * @param editor whether this visitor may change anything
 * @param open whether the terms can be changed: by an editor, and not while it is withdrawn unless asked for
 * @param preset what the terms form was filled from; empty for the terms in force
 * @param uses the latest
 * @param income by month and currency, latest first
 */
public record CharacterPage(
        Frame frame,
        Heading heading,
        boolean editor,
        boolean open,
        LikenessPage.Figures figures,
        LikenessPage.Summary offers,
        PolicyForm policy,
        List<Option> presets,
        String preset,
        List<LikenessPage.ApprovedPerson> approved,
        FieldErrors approvedErrors,
        List<StudioUse> uses,
        List<LikenessPage.Month> months,
        List<StudioIncomePage.Row> income)
        implements Page {

    public CharacterPage {
        presets = List.copyOf(presets);
        approved = List.copyOf(approved);
        uses = List.copyOf(uses);
        months = List.copyOf(months);
        income = List.copyOf(income);
    }

    /** The same page, saying what was just done. */
    public CharacterPage with(Notice notice) {
        return new CharacterPage(
                frame.with(notice),
                heading,
                editor,
                open,
                figures,
                offers,
                policy,
                presets,
                preset,
                approved,
                approvedErrors,
                uses,
                months,
                income);
    }

    /**
     * What character this is.
     *
     * @param modalities wire names
     * @param policyVersion "14"; empty before the first
     * @param since the date from which this policy version is in force
     */
    public record Heading(
            String name,
            String handle,
            Href picture,
            String initial,
            List<String> aliases,
            String description,
            String instructions,
            List<String> modalities,
            Pill state,
            String policyVersion,
            String since,
            boolean withdrawn) {
        public Heading {
            aliases = List.copyOf(aliases);
            modalities = List.copyOf(modalities);
        }
    }
}
