package org.imprimatur.platform.launcher.sample;

import static org.imprimatur.platform.launcher.sample.SampleWorldScript.Medium.IMAGE;
import static org.imprimatur.platform.launcher.sample.SampleWorldScript.Medium.VIDEO;
import static org.imprimatur.platform.launcher.sample.SampleWorldScript.Outcome.APPROVED;
import static org.imprimatur.platform.launcher.sample.SampleWorldScript.Outcome.DECLINED;
import static org.imprimatur.platform.launcher.sample.SampleWorldScript.Outcome.DENIED;
import static org.imprimatur.platform.launcher.sample.SampleWorldScript.Outcome.PERMITTED;
import static org.imprimatur.platform.launcher.sample.SampleWorldScript.Outcome.WAITING;

import java.util.List;
import java.util.stream.Stream;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Generation;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Outcome;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Withdrawal;

/** What is asked for, in order, and what comes of it. */
final class SampleGenerations {
    private static final String PERSONAL = "personal";
    private static final String FUN = "entertainment";
    private static final String SCHOOL = "education";
    private static final String ADS = "advertising";

    private SampleGenerations() {}

    static List<Generation> all() {
        return Stream.of(films(), pictures(), chains(), questions(), refusals())
                .flatMap(List::stream)
                .toList();
    }

    /** Every finished film with the terrier in it is withdrawn, the remixes too. */
    static List<Withdrawal> withdrawals() {
        return List.of(new Withdrawal("bix", "He is fifteen now and would rather sleep than star."));
    }

    private static List<Generation> films() {
        return List.of(
                film(
                        "tock-rain",
                        "carla",
                        "@tock the walking clock strolls through a rainy city at night, early as ever",
                        FUN),
                film("tomas-tea", "bea", "@tomas explains how to brew tea in a sunny kitchen", SCHOOL),
                film("bix-snow", "carla", "@bix the terrier races snowflakes in a mountain village at dawn", FUN),
                film("ambler-market", "jun", "@ambler the walking clock goes shopping at the flower market", FUN),
                film("marmalade-nap", "odd", "@marmalade the cat naps on a library desk in the morning sun", PERSONAL),
                film("ceylon-picnic", "tomas", "@dame-ceylon the teapot presides over a picnic in a meadow", FUN),
                film(
                        "skarvik-lesson",
                        "mira",
                        "@last-light the lighthouse shows how its lens turns, in fog at dusk",
                        SCHOOL),
                film("orla-lesson", "carla", "@orla the owl sorts books by moonlight in the night library", SCHOOL),
                film("brine-ferry", "jun", "@captain-brine the fox steers a ferry around the harbour at sunrise", FUN),
                film("boo-theatre", "bea", "@sir-boo the ghost takes a bow on a theatre stage, confetti falling", FUN),
                film("lumi-dark", "carla", "@lumi the lantern crosses a dark forest with fireflies", FUN),
                film("nimbus-garden", "wim", "@nimbus the cloud waters a garden at noon", PERSONAL),
                film("fennel-map", "jun", "@fennel the fox draws a map of the autumn forest", SCHOOL),
                film("bitsy-sums", "tomas", "@bitsy the robot teaches sums in a classroom", SCHOOL),
                film("prickle-noon", "jun", "@prickle the cactus stands in the desert at noon and waits", FUN),
                film("puddle-storm", "carla", "@puddlejump the boat rides out a storm at sea", FUN),
                film("bea-bow", "jun", "@bea dances on a stage at a summer festival", FUN),
                film("tomas-hat", "tomas", "@tomas tries on hats in a small shop", PERSONAL),
                new Generation(
                        "ines-fado",
                        "carla",
                        VIDEO,
                        "@ines sings on a rooftop in the evening",
                        FUN,
                        "PT",
                        "",
                        PERMITTED,
                        ""),
                new Generation(
                        "lou-bay",
                        "wim",
                        VIDEO,
                        "@moby-lou the whale visits a bay at dusk",
                        FUN,
                        "DE",
                        "",
                        PERMITTED,
                        ""));
    }

    private static List<Generation> pictures() {
        return List.of(
                picture("still-tock", "carla", "@tock the walking clock poses on a bridge at sunset", FUN),
                picture("still-whisk", "jun", "@whisk the cat reads tea leaves at a kitchen table", FUN),
                picture("still-ceylon", "yara", "@dame-ceylon the teapot on a windowsill, paper cut-out", PERSONAL),
                picture("still-velo", "mira", "@velo the bicycle leans on a bridge in autumn", PERSONAL),
                picture("still-aurelio", "bea", "@aurelio the balloon over a valley at dawn", FUN),
                new Generation(
                        "still-glimmer",
                        "jun",
                        IMAGE,
                        "@glimmer the dragon shares her treasure in a canyon",
                        FUN,
                        "NL",
                        "",
                        WAITING,
                        ""));
    }

    /**
     * Two chains three deep. People remix films of their own; the platform, which sees what is asked through it, remixes
     * other people's.
     */
    private static List<Generation> chains() {
        return List.of(
                remix(
                        "tock-ferry",
                        "carla",
                        "@tock boards a ferry in the harbour and meets @tomas",
                        PERSONAL,
                        "tock-rain"),
                remix(
                        "tock-moon",
                        "carla",
                        "The ferry flies to the moon; @nimbus the cloud comes along",
                        PERSONAL,
                        "tock-ferry"),
                remix(
                        "tock-home",
                        "carla",
                        "Everybody goes home across a meadow with @marmalade the cat",
                        PERSONAL,
                        "tock-moon"),
                remix(
                        "bix-city",
                        SampleWorldScript.PLATFORM,
                        "@bix the terrier chases leaves through the city in autumn",
                        FUN,
                        "bix-snow"),
                remix(
                        "bix-stage",
                        SampleWorldScript.PLATFORM,
                        "@bix the terrier takes the stage with @dame-ceylon the teapot",
                        FUN,
                        "bix-city"),
                remix(
                        "bix-space",
                        SampleWorldScript.PLATFORM,
                        "The show goes on in space, with @bitsy the robot",
                        FUN,
                        "bix-stage"),
                remix(
                        "lumi-ghost",
                        "carla",
                        "@lumi the lantern meets @sir-boo the ghost in an attic room",
                        FUN,
                        "lumi-dark"));
    }

    private static List<Generation> questions() {
        return List.of(
                asked("odd-news", "carla", "@odd reads the weather in a fog", "news", APPROVED),
                asked("rust-shop", "bea", "@rust the robot mends a lamp in a workshop", FUN, APPROVED),
                asked("tomas-ad", "carla", "@tomas presents rain hats in the rain", ADS, WAITING),
                asked("mira-school", "carla", "@mira explains the tides on a beach at noon", SCHOOL, WAITING),
                asked("sam-letter", "jun", "@slow-sam the snail delivers a letter across a field", FUN, WAITING),
                asked("odd-dance", "jun", "@odd dances on a stage in the snow", FUN, DECLINED),
                asked("brine-ad", "bea", "@captain-brine the fox sells soap at the seaside", ADS, DECLINED));
    }

    private static List<Generation> refusals() {
        return List.of(
                denied("wim-foreign", "carla", "@wim walks his scarf through a park", PERSONAL, "", "audience"),
                denied("mira-stranger", "jun", "@mira sails a boat at noon", FUN, "", "audience"),
                denied("tomas-war", "bea", "@tomas fires a gun in a bloody battle", PERSONAL, "", "never-list"),
                denied("tock-ad", "carla", "@tock the walking clock sells watches in a shop", ADS, "", "purpose"),
                denied("ines-us", "jun", "@ines sings in a station", FUN, "US", "territory"),
                denied("ember-bakes", "jun", "@ember the dragon bakes bread in a kitchen", FUN, "", "audience"),
                denied("pip-stranger", "tomas", "@pip the parrot sails a boat around the harbour", FUN, "", "audience"),
                denied(
                        "tock-whisky",
                        "jun",
                        "@tock the walking clock drinks whisky and gambles in a casino",
                        FUN,
                        "",
                        "never-list"));
    }

    private static Generation film(String id, String by, String prompt, String purpose) {
        return new Generation(id, by, VIDEO, prompt, purpose, "", "", PERMITTED, "");
    }

    private static Generation picture(String id, String by, String prompt, String purpose) {
        return new Generation(id, by, IMAGE, prompt, purpose, "", "", PERMITTED, "");
    }

    private static Generation remix(String id, String by, String prompt, String purpose, String parent) {
        return new Generation(id, by, VIDEO, prompt, purpose, "", parent, PERMITTED, "");
    }

    private static Generation asked(String id, String by, String prompt, String purpose, Outcome outcome) {
        return new Generation(id, by, VIDEO, prompt, purpose, "", "", outcome, "");
    }

    private static Generation denied(
            String id, String by, String prompt, String purpose, String territory, String reason) {
        return new Generation(id, by, VIDEO, prompt, purpose, territory, "", DENIED, reason);
    }
}
