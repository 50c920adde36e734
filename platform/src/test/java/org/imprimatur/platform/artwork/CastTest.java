package org.imprimatur.platform.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CastTest {
    @Test
    void of_takesTheKindThatStandsBehindTheHandle() {
        assertThat(cast("@pip the green parrot and @tomas pour tea", "@pip", "@tomas"))
                .containsExactly("PARROT pip", "PERSON tomas", "TEAPOT tea");
    }

    @Test
    void of_takesTheKindFromTheOwnersInstructions() {
        assertThat(cast("@tock walks by\n\nTock the Walking Clock: never late.", "@tock"))
                .containsExactly("CLOCK tock");
    }

    @Test
    void of_takesANameInFrontOfAKindAsItsSeed_soThatItLooksLikeItsPortrait() {
        assertThat(cast("Tock the Walking Clock meets a dragon")).containsExactly("CLOCK tock", "DRAGON dragon");
    }

    @Test
    void of_dressesASubjectAsItsOwnerAsks_alsoWhenTheNameHasAccents() {
        List<Look> cast = Cast.of("@tomas walks\n\nTomás Quill: Never without my hat.", List.of("@tomas"), Style.SOFT);

        assertThat(cast.get(0).traits()).contains(Trait.HAT);
    }

    @Test
    void of_isEmpty_whenNobodyIsMentioned() {
        assertThat(cast("An empty beach at dawn")).isEmpty();
    }

    @Test
    void of_isBounded() {
        assertThat(cast("cat dog owl fox whale robot ghost snail")).hasSize(4);
    }

    private static List<String> cast(String prompt, String... subjects) {
        return Cast.of(prompt, List.of(subjects), Style.SOFT).stream()
                .map(look -> look.kind() + " " + look.seed())
                .toList();
    }
}
