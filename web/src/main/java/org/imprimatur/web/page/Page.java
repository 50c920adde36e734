package org.imprimatur.web.page;

/** What one page shows: an immutable model of display strings, which the template of its kind turns into HTML. */
public sealed interface Page
        permits HomePage,
                RegisterPage,
                LikenessPage,
                RevokePage,
                VerifyPage,
                VerdictPage,
                StudioPage,
                CharacterPage,
                CharacterFormPage,
                CharacterWithdrawPage,
                StudioUsesPage,
                StudioIncomePage,
                NoStudioPage,
                ProblemPage,
                SignedOutPage {

    /** What stands around the page: visitor, navigation, notices, environment. */
    Frame frame();
}
