package org.imprimatur.platform.launcher.sample;

import static org.imprimatur.platform.launcher.sample.SampleTerms.open;

import java.util.List;
import java.util.stream.Stream;
import org.imprimatur.platform.artwork.Kind;
import org.imprimatur.platform.artwork.Look;
import org.imprimatur.platform.artwork.Style;
import org.imprimatur.platform.artwork.Trait;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Subject;

/** Likenesses of people, pets and things, and three studios' characters, with a policy of every kind among them. */
final class SampleSubjects {
    private static final String EVERYONE = "everyone";
    private static final String APPROVED = "people-i-approve";
    private static final String MUTUALS = "mutuals";
    private static final String ONLY_ME = "only-me";
    private static final String PERSONAL = "personal";
    private static final String FUN = "entertainment";
    private static final String SCHOOL = "education";
    private static final String NEWS = "news";
    private static final String ADS = "advertising";
    private static final String[] NOT_FOR_CHILDREN = {"violence", "alcohol-tobacco-gambling"};

    private SampleSubjects() {}

    static List<Subject> all() {
        return Stream.of(people(), pets(), things(), northlight(), paperMoth(), brassButton())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Subject> people() {
        return List.of(
                likeness(
                        "tomas",
                        "Tomás Quill",
                        "tomas",
                        "Never without my hat.",
                        person("tomas", Trait.HAT, Trait.BEARD),
                        open(EVERYONE, PERSONAL, SCHOOL)
                                .askingFirst(ADS)
                                .never("violence", "politics")
                                .at("1.20 EUR")),
                likeness(
                        "mira",
                        "Mira Kovač",
                        "mira",
                        "Round glasses, and nothing that makes me look taller than I am.",
                        person("mira", Trait.LONG_HAIR, Trait.GLASSES),
                        open(APPROVED, PERSONAL, FUN)
                                .askingFirst(SCHOOL)
                                .never("politics", "medical")
                                .at("2.00 EUR")
                                .approving("carla", "tomas")),
                likeness(
                        "ines",
                        "Inês Abrantes",
                        "ines",
                        "I sing; I do not lip-sync.",
                        person("ines", Trait.CURLS, Trait.DARK_SKIN),
                        open(EVERYONE, PERSONAL, FUN, SCHOOL)
                                .never("alcohol-tobacco-gambling")
                                .only("DE", "FR", "PT")
                                .at("3.50 EUR")
                                .sharedBy("ines", 80, "tomas")),
                likeness(
                        "odd",
                        "Odd Halvorsrud",
                        "odd",
                        "Ask me each time. I like to know.",
                        person("odd", Trait.BALD, Trait.BEARD, Trait.GLASSES),
                        open(EVERYONE, PERSONAL, FUN, SCHOOL, NEWS)
                                .askingAlways()
                                .at("0.80 EUR")),
                likeness(
                        "yara",
                        "Yara Benhaddou",
                        "yara",
                        "With my headscarf, always, and kindly lit.",
                        person("yara", Trait.HEADSCARF),
                        open(MUTUALS, PERSONAL, FUN).never("violence", "alcohol-tobacco-gambling", "politics")),
                likeness(
                        "wim",
                        "Wim Terlinden",
                        "wim",
                        "My scarf is part of me from October to May.",
                        person("wim", Trait.GREY_HAIR, Trait.SCARF, Trait.LIGHT_SKIN),
                        open(ONLY_ME, PERSONAL)),
                likeness(
                        "bea",
                        "Bea Fallowfield",
                        "bea",
                        "A bow in my hair; otherwise surprise me.",
                        person("bea", Trait.CURLS, Trait.BOW),
                        open(EVERYONE, PERSONAL, FUN).until("2031-01-01T00:00:00Z")));
    }

    private static List<Subject> pets() {
        return List.of(
                likeness(
                        "marmalade",
                        "Marmalade the Cat",
                        "bea",
                        "The cat is never wet and never afraid.",
                        look(Kind.CAT, "marmalade"),
                        open(EVERYONE, PERSONAL, FUN, SCHOOL)),
                likeness(
                        "bix",
                        "Bix the Terrier",
                        "odd",
                        "A terrier in a scarf, who may win, lose or sleep, but never bite.",
                        look(Kind.DOG, "bix", Trait.SCARF),
                        open(EVERYONE, PERSONAL, FUN, ADS).never("violence").at("0.50 EUR")),
                likeness(
                        "pip",
                        "Pip the Parrot",
                        "ines",
                        "The parrot repeats only what was said in the room.",
                        look(Kind.PARROT, "pip"),
                        open(APPROVED, PERSONAL, FUN).at("0.75 EUR").approving("carla", "jun", "bea")));
    }

    private static List<Subject> things() {
        return List.of(
                likeness(
                        "ambler",
                        "Ambler the Walking Clock",
                        "wim",
                        "The clock walks, it never runs, and it shows the right time for the scene.",
                        look(Kind.CLOCK, "ambler"),
                        open(EVERYONE, PERSONAL, FUN, SCHOOL)
                                .askingFirst(ADS)
                                .at("1.00 EUR")
                                .sharedBy("wim", 70, "bea")),
                likeness(
                        "dame-ceylon",
                        "Dame Ceylon, a Teapot",
                        "yara",
                        "The teapot is always full and always hot.",
                        look(Kind.TEAPOT, "dame-ceylon"),
                        open(EVERYONE, PERSONAL, FUN, SCHOOL, ADS)),
                likeness(
                        "last-light",
                        "The Lighthouse at Skarvik",
                        "odd",
                        "The lighthouse stands still. Everything else may move.",
                        look(Kind.LIGHTHOUSE, "last-light"),
                        open(EVERYONE, PERSONAL, SCHOOL, NEWS).askingFirst(FUN)),
                likeness(
                        "velo",
                        "Old Velo, a Bicycle",
                        "tomas",
                        "The bicycle keeps its basket of flowers.",
                        look(Kind.BICYCLE, "velo"),
                        open(APPROVED, PERSONAL).approving("mira")));
    }

    private static List<Subject> northlight() {
        Studio studio = new Studio("leo-licensing", Style.INK);
        return List.of(
                studio.character(
                        "tock",
                        "Tock the Walking Clock",
                        "Tock",
                        "A clock on legs who is early for everything.",
                        "The clock is brave, polite and never late.",
                        Kind.CLOCK,
                        open(EVERYONE, PERSONAL, FUN, SCHOOL)
                                .never(NOT_FOR_CHILDREN)
                                .at("2.50 EUR")),
                studio.character(
                        "captain-brine",
                        "Captain Brine",
                        "The Captain",
                        "A fox who commands a ferry.",
                        "The fox wears a scarf at sea.",
                        Kind.FOX,
                        open(EVERYONE, PERSONAL, FUN)
                                .askingFirst(ADS)
                                .never(NOT_FOR_CHILDREN)
                                .at("4.00 EUR"),
                        Trait.SCARF),
                studio.character(
                        "orla",
                        "Orla Nightfeather",
                        "Orla",
                        "An owl who runs the night library.",
                        "The owl whispers. It never shouts.",
                        Kind.OWL,
                        open(EVERYONE, PERSONAL, SCHOOL).never(NOT_FOR_CHILDREN)),
                studio.character(
                        "rust",
                        "Rust, Unit Seven",
                        "Unit Seven",
                        "A robot who repairs what others throw away.",
                        "The robot is slow and thorough.",
                        Kind.ROBOT,
                        open(EVERYONE, PERSONAL, FUN, SCHOOL).askingAlways().at("3.00 EUR")),
                studio.character(
                        "moby-lou",
                        "Moby Lou",
                        "Lou",
                        "A whale who is afraid of depth.",
                        "The whale stays near the surface.",
                        Kind.WHALE,
                        open(EVERYONE, PERSONAL, FUN).only("DE", "AT", "CH").at("1.80 EUR")),
                studio.character(
                        "sir-boo",
                        "Sir Boo",
                        "Boo",
                        "A ghost with manners.",
                        "The ghost keeps his hat on.",
                        Kind.GHOST,
                        open(EVERYONE, PERSONAL, FUN, ADS).never("religion").at("5.00 EUR"),
                        Trait.HAT),
                studio.character(
                        "ember",
                        "Ember of the Kiln",
                        "Ember",
                        "A dragon who bakes.",
                        "The dragon breathes warmth, not fire.",
                        Kind.DRAGON,
                        open(ONLY_ME, PERSONAL)));
    }

    private static List<Subject> paperMoth() {
        Studio studio = new Studio("lior-licensing", Style.PAPER);
        return List.of(
                studio.character(
                        "lumi",
                        "Lumi Lantern",
                        "Lumi",
                        "A lantern who is afraid of the dark.",
                        "The lantern's light never goes out.",
                        Kind.LANTERN,
                        open(EVERYONE, PERSONAL, FUN, SCHOOL)
                                .never(NOT_FOR_CHILDREN)
                                .at("1.50 EUR")),
                studio.character(
                        "nimbus",
                        "Little Nimbus",
                        "Nimbus",
                        "A cloud who rains when moved.",
                        "The cloud rains gently, and only a little.",
                        Kind.CLOUD,
                        open(EVERYONE, PERSONAL, FUN, SCHOOL, ADS)),
                studio.character(
                        "morel",
                        "Mother Morel",
                        "Morel",
                        "A mushroom who knows every path.",
                        "The mushroom is never eaten.",
                        Kind.MUSHROOM,
                        open(APPROVED, PERSONAL, FUN).at("2.20 EUR").approving("carla", "tomas")),
                studio.character(
                        "slow-sam",
                        "Slow Sam",
                        "Sam",
                        "A snail who delivers letters.",
                        "The snail always arrives.",
                        Kind.SNAIL,
                        open(EVERYONE, PERSONAL, SCHOOL).askingFirst(FUN).at("0.90 EUR")),
                studio.character(
                        "aurelio",
                        "Aurelio Drift",
                        "Aurelio",
                        "A balloon who goes where the wind goes.",
                        "The balloon has no engine.",
                        Kind.BALLOON,
                        open(EVERYONE, PERSONAL, FUN)
                                .until("2030-06-30T00:00:00Z")
                                .at("2.00 EUR")
                                .sharedBy("paper-moth-studio", 60, "northlight-pictures")),
                studio.character(
                        "whisk",
                        "Whisk",
                        "Madame Whisk",
                        "A cat who reads tea leaves.",
                        "The cat wears her bow.",
                        Kind.CAT,
                        open(EVERYONE, PERSONAL, FUN).never("religion"),
                        Trait.BOW),
                studio.character(
                        "fennel",
                        "Fennel",
                        "Fennel Fox",
                        "A fox who draws maps.",
                        "The fox is never hunted.",
                        Kind.FOX,
                        open(EVERYONE, PERSONAL, FUN, SCHOOL).never("violence").at("1.10 EUR")));
    }

    private static List<Subject> brassButton() {
        Studio studio = new Studio("nell-licensing", Style.PIXEL);
        return List.of(
                studio.character(
                        "bitsy",
                        "Bitsy Blockmuncher",
                        "Bitsy",
                        "A robot who eats arithmetic.",
                        "The robot counts aloud.",
                        Kind.ROBOT,
                        open(EVERYONE, PERSONAL, FUN, SCHOOL, ADS)
                                .never(NOT_FOR_CHILDREN)
                                .at("0.40 EUR")),
                studio.character(
                        "prickle",
                        "Sheriff Prickle",
                        "Prickle",
                        "A cactus who keeps the peace.",
                        "The cactus never touches anybody.",
                        Kind.CACTUS,
                        open(EVERYONE, PERSONAL, FUN).never("violence").at("1.30 EUR")),
                studio.character(
                        "puddlejump",
                        "The Good Ship Puddlejump",
                        "Puddlejump",
                        "A boat for small adventures.",
                        "The boat never sinks.",
                        Kind.BOAT,
                        open(EVERYONE, PERSONAL, FUN, SCHOOL)),
                studio.character(
                        "squawk",
                        "Squawk 8000",
                        "Squawk",
                        "A parrot with a loudspeaker.",
                        "The parrot's volume is at most five.",
                        Kind.PARROT,
                        open(EVERYONE, PERSONAL, FUN).askingFirst(ADS, NEWS).at("0.60 EUR")),
                studio.character(
                        "glimmer",
                        "Glimmer",
                        "Queen Glimmer",
                        "A dragon who guards a lost save file.",
                        "The dragon shares her treasure.",
                        Kind.DRAGON,
                        open(EVERYONE, PERSONAL, FUN)
                                .askingAlways()
                                .only("DE", "NL", "BE")
                                .at("2.80 EUR")),
                studio.character(
                        "rover-dog",
                        "Rover 64",
                        "Rover",
                        "A dog who fetches planets.",
                        "The dog needs no helmet, only his scarf.",
                        Kind.DOG,
                        open(MUTUALS, PERSONAL, FUN),
                        Trait.SCARF));
    }

    private static Look person(String seed, Trait... traits) {
        return Look.of(Kind.PERSON, Style.SOFT, seed, traits);
    }

    private static Look look(Kind kind, String seed, Trait... traits) {
        return Look.of(kind, Style.SOFT, seed, traits);
    }

    private static Subject likeness(
            String handle, String name, String owner, String instructions, Look look, SampleTerms terms) {
        List<String> modalities = look.kind() == Kind.PERSON ? List.of("face", "voice") : List.of("body", "name");
        return new Subject(handle, name, owner, modalities, List.of(), "", instructions, look, terms);
    }

    private record Studio(String owner, Style style) {
        Subject character(
                String handle,
                String name,
                String alias,
                String description,
                String instructions,
                Kind kind,
                SampleTerms terms,
                Trait... traits) {
            Look look = Look.of(kind, style, handle, traits);
            return new Subject(handle, name, owner, List.of(), List.of(alias), description, instructions, look, terms);
        }
    }
}
