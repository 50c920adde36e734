package org.imprimatur.licensing.policy;

/** Why a decision is as it is. The codes are stable: clients and stored decisions carry them. */
public enum Reason {
    /** Permitted. */
    ALLOWED("allowed"),
    /** The assigner has to be asked. */
    APPROVAL_REQUIRED("approval-required"),
    /** The subject has no policy, or one that permits nothing. */
    NO_POLICY("no-policy"),
    /** The subject's owner has withdrawn it for the time being. */
    SUSPENDED("suspended"),
    /** The requester is not among the policy's assignees. */
    ASSIGNEE("assignee"),
    /** The requester is in no circle that may ask. */
    AUDIENCE("audience"),
    /** Outside the time the terms hold. */
    TERM("term"),
    /** Outside the territories, or it is not known where. */
    TERRITORY("territory"),
    /** Not for that purpose. */
    PURPOSE("purpose"),
    /** Not that face, voice, body, name, style or character, or it is not known which. */
    MODALITY("modality"),
    /** Content that is never permitted. */
    NEVER_LIST("never-list"),
    /** A duty that nobody has fulfilled. */
    DUTY("duty"),
    /** Another constraint. */
    CONSTRAINT("constraint"),
    /** A prohibition that is not about content. */
    PROHIBITED("prohibited");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** The stable code, in kebab case. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no reason has that code */
    public static Reason ofCode(String code) {
        return WireNames.find(values(), Reason::code, code);
    }
}
