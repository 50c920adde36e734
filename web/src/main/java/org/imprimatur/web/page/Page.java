package org.imprimatur.web.page;

/** What one page shows: an immutable model of display strings, which the template of its kind turns into HTML. */
public sealed interface Page
        permits HomePage,
                RegisterPage,
                LikenessPage,
                RevokePage,
                LikenessDifferencePage,
                LikenessHistoryPage,
                LikenessSimulationPage,
                LikenessUsesPage,
                LikenessListsPage,
                LikenessRenewalPage,
                LikenessBiometricsPage,
                InboxPage,
                DecidedPage,
                NoticesPage,
                TurnOffPage,
                PayoutsPage,
                PayoutPage,
                StatementsPage,
                StatementPage,
                StudioPage,
                CharacterPage,
                CharacterFormPage,
                CharacterWithdrawPage,
                StudioUsesPage,
                StudioIncomePage,
                NoStudioPage,
                VerifyPage,
                VerdictPage,
                ManifestPage,
                ProblemPage,
                SignedOutPage,
                ApiPage,
                OperationsPage,
                DecisionPage,
                GenerationsPage,
                GenerationPage,
                DeleteGenerationPage {

    /** What stands around the page: visitor, navigation, notices, environment. */
    Frame frame();
}
