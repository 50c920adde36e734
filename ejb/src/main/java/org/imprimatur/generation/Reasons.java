package org.imprimatur.generation;

import java.util.Map;

/** Reason codes as sentences for whoever asked; the codes are the contract, the sentences are not. */
public final class Reasons {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("no-policy", "its owner has not said that anyone may use it"),
            Map.entry("withdrawn", "its owner has withdrawn it"),
            Map.entry("consent-withdrawn", "consent was withdrawn before it was released"),
            Map.entry("parent-withdrawn", "consent to the video that it is made from was withdrawn"),
            Map.entry("parent-deleted", "the video that it is made from was deleted before it could be used"),
            Map.entry("parent-too-large", "the video that it is made from is too large for the inference server"),
            Map.entry("cancelled", "whoever asked for it called it off"),
            Map.entry("suspended", "it is suspended"),
            Map.entry("audience", "its owner does not let you use it"),
            Map.entry("purpose", "its owner does not allow this purpose"),
            Map.entry("never-list", "its owner never allows what this request shows"),
            Map.entry("territory", "its owner does not allow it in this territory, or the request names none"),
            Map.entry("term", "its owner allows it at another time only"),
            Map.entry("modality", "its owner does not allow this kind of use"),
            Map.entry("assignee", "its owner made the terms for someone else"),
            Map.entry("duty", "its owner asks for something that was not done"),
            Map.entry("constraint", "its owner set a condition that is not met"),
            Map.entry("prohibited", "its owner forbids it"),
            Map.entry("mixed-currencies", "its subjects are priced in different currencies"),
            Map.entry("approval-required", "its owner wants to be asked first"),
            Map.entry("approval-denied", "its owner said no"),
            Map.entry("approval-expired", "its owner did not answer in time"),
            Map.entry("backend-refused", "the inference server refused the job"),
            Map.entry("backend-failed", "the inference server could not finish the job"),
            Map.entry("backend-unavailable", "no inference server could be reached in time"),
            Map.entry(
                    "outcome-unknown",
                    "it is not known whether the inference server took the job, so it is not run again"),
            Map.entry("output-unusable", "the inference server's output could not be read or signed"));

    private Reasons() {}

    /** The sentence for a code; the code itself when there is none. */
    public static String sentence(String code) {
        return SENTENCES.getOrDefault(code, code);
    }
}
