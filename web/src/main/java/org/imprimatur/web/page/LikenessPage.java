package org.imprimatur.web.page;

import java.util.List;
import java.util.Locale;

/**
 * One likeness as its owner sees it: rules, approvals, uses, earnings.
 *
 * @param siblings all likenesses of this owner, when there is more than one
 * @param approvals the first few requests that wait for the owner's answer, most urgent first
 * @param uses the newest few
 */
public record LikenessPage(
        Frame frame,
        Heading heading,
        List<Sibling> siblings,
        Figures figures,
        PolicyForm policy,
        Summary summary,
        Circle circle,
        List<Approval> approvals,
        Uses uses,
        Earnings earnings)
        implements Page {

    public LikenessPage {
        siblings = List.copyOf(siblings);
        approvals = List.copyOf(approvals);
    }

    /** The same page, saying what was just done. */
    public LikenessPage with(Notice notice) {
        return new LikenessPage(
                frame.with(notice), heading, siblings, figures, policy, summary, circle, approvals, uses, earnings);
    }

    /**
     * What likeness this is.
     *
     * @param handle without {@code @}; stands in the paths of the forms
     * @param modalities wire names
     * @param policyVersion "14"; empty before the first
     * @param since the date from which this policy version is in force, or on which consent was withdrawn
     * @param withdrawn whether consent was withdrawn: then the settings are shown but closed
     * @param photo where the reference photo is served from to its owner, or none
     */
    public record Heading(
            String name,
            String handle,
            List<String> modalities,
            String policyVersion,
            String since,
            boolean withdrawn,
            Href photo) {
        public Heading {
            modalities = List.copyOf(modalities);
        }
    }

    /** Another likeness of the same owner. */
    public record Sibling(String name, Href href, boolean current) {}

    /** The row of figures on top. {@code month} is the month of the earnings ("November"). */
    public record Figures(String usesThisMonth, String waiting, String blocked, String earned, String month) {}

    /** The rules in words, one sentence each. */
    public record Summary(List<String> can, List<String> ask, List<String> cannot) {
        public Summary {
            can = List.copyOf(can);
            ask = List.copyOf(ask);
            cannot = List.copyOf(cannot);
        }
    }

    /**
     * Whom the owner approves.
     *
     * @param lists attached ones
     * @param others lists of the owner that are not attached; `value` is the id
     */
    public record Circle(
            List<ApprovedPerson> people, List<AttachedList> lists, List<Choice> others, FieldErrors errors) {
        public Circle {
            people = List.copyOf(people);
            lists = List.copyOf(lists);
            others = List.copyOf(others);
        }
    }

    /** Somebody approved singly; {@code handle} without {@code @} is posted to remove them. */
    public record ApprovedPerson(String handle, String name, String since) {}

    /** A list whose members are approved. */
    public record AttachedList(String id, String name, int members) {}

    /**
     * A request that waits for the owner.
     *
     * @param id stands in the path of the answer
     * @param platform through which platform it came, empty when directly
     * @param purpose wire name
     * @param expires when it lapses, as a date and time
     * @param territory a country's name, empty when it was not said
     * @param left how long that is ("in 22 hours")
     */
    public record Approval(
            String id,
            String prompt,
            String requester,
            String platform,
            String purpose,
            String territory,
            String price,
            String asked,
            String expires,
            String left) {}

    /** The newest uses and how many there were per month, oldest month first. */
    public record Uses(List<UseCard> newest, List<Month> months) {
        public Uses {
            newest = List.copyOf(newest);
            months = List.copyOf(months);
        }
    }

    /** Uses in one month. {@code label} "Nov". */
    public record Month(String label, int count) {}

    /**
     * Money: one line per currency.
     *
     * @param account how far the payout account is
     * @param payable whether "Pay out now" can do something
     */
    public record Earnings(List<Balance> balances, PayoutAccount account, boolean payable, List<Payout> payouts) {
        public Earnings {
            balances = List.copyOf(balances);
            payouts = List.copyOf(payouts);
        }
    }

    /** Amounts as shown, in one currency. */
    public record Balance(String available, String inTransit, String paid) {}

    /** A transfer to the owner. */
    public record Payout(String date, String amount, Pill status) {}

    /** How far the payee's account with the payment service is. */
    public enum PayoutAccount {
        NONE,
        INCOMPLETE,
        IN_REVIEW,
        READY,
        RESTRICTED;

        /** Last part of its message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
