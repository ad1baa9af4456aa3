//! Dutch.

use super::Text;

/// The language's own name.
pub(super) const NAME: &str = "Nederlands";

/// The advice when the widget does not come at all.
pub(super) const RELOAD_ADVICE: &str = "Laad de pagina opnieuw, of neem op een andere manier contact op.";

#[rustfmt::skip]
pub(super) fn words(text: Text) -> &'static str {
    match text {
        Text::Loading => "We zoeken op wat mogelijk is…",
        Text::LoadingAgain => "Dit duurt langer dan normaal. We proberen het opnieuw…",
        Text::AuthLegend => "Hoe wilt u laten zien wie u bent?",
        Text::AuthOnlyOne => "Dit kan op één manier. Die is al gekozen.",
        Text::AuthMissing => "Kies hoe u wilt laten zien wie u bent",
        Text::Organisation => "U logt in bij:",
        Text::CommLegend => "Hoe wilt u contact met ons opnemen?",
        Text::CommOnlyOne => "Dit kan op één manier. Die is al gekozen.",
        Text::CommMissing => "Kies hoe u contact met ons wilt opnemen",
        Text::Remembered => "Uw keuze van de vorige keer is al ingevuld.",
        Text::Forget => "Vergeet mijn keuze",
        Text::Start => "Inloggen en contact opnemen",
        Text::Starting => "Bezig met starten…",
        Text::Redirecting => "U gaat nu naar de pagina om in te loggen.",
        Text::ContinueLink => "Gebeurt er niets? Ga naar de inlogpagina",
        Text::MissingTitle => "U hebt nog niet alles gekozen",
        Text::TryAgain => "Probeer opnieuw",
        Text::Code => "Code:",
        Text::LoginCancelledTitle => "U bent gestopt met inloggen",
        Text::LoginCancelledAdvice => "Wilt u toch contact? Kies hieronder opnieuw.",
        Text::LoginFailedTitle => "Het inloggen is niet gelukt",
        Text::LoginFailedAdvice => "Probeer het opnieuw, of kies hieronder een andere manier.",
        Text::MisconfiguredTitle => "U kunt hier nu geen contact opnemen",
        Text::MisconfiguredAdvice => "Dit deel van de website is niet goed ingesteld. De beheerder van de website moet dit oplossen:",
        Text::CoreUrlAttribute => "moet het webadres van de ID Contact core zijn, bijvoorbeeld",
        Text::PurposeAttribute => "moet de reden voor contact zijn zoals de core die kent, bijvoorbeeld",
        Text::OfflineTitle => "U hebt geen internetverbinding",
        Text::OfflineAdvice => "Controleer uw verbinding. Probeer het daarna opnieuw.",
        Text::OptionsUnreachableTitle => "We kunnen de contactdienst niet bereiken",
        Text::OptionsUnreachableAdvice => "Probeer het over een paar minuten opnieuw. Lukt het dan nog niet? Neem dan op een andere manier contact op.",
        Text::OptionsTimedOutTitle => "Het duurt te lang om op te zoeken wat mogelijk is",
        Text::OptionsTimedOutAdvice => "Misschien is uw verbinding traag, of is het druk bij de contactdienst. Probeer het opnieuw.",
        Text::PurposeUnknownTitle => "U kunt hier geen contact opnemen over dit onderwerp",
        Text::PurposeUnknownAdvice => "De contactdienst kent dit onderwerp niet. Neem op een andere manier contact op.",
        Text::OptionsRefusedTitle => "De contactdienst laat ons nu niet toe",
        Text::OptionsRefusedAdvice => "Probeer het later opnieuw, of neem op een andere manier contact op.",
        Text::OptionsCoreFailedTitle => "De contactdienst heeft een storing",
        Text::OptionsCoreFailedAdvice => "Probeer het over een paar minuten opnieuw. Lukt het dan nog niet? Neem dan op een andere manier contact op.",
        Text::OptionsInvalidTitle => "De contactdienst geeft een antwoord dat we niet begrijpen",
        Text::OptionsInvalidAdvice => "Probeer het later opnieuw, of neem op een andere manier contact op.",
        Text::NoAuthMethodTitle => "Contact is op deze manier niet mogelijk",
        Text::NoAuthMethodAdvice => "U kunt voor dit onderwerp hier niet laten zien wie u bent. Neem op een andere manier contact op.",
        Text::NoCommMethodTitle => "Contact is op deze manier niet mogelijk",
        Text::NoCommMethodAdvice => "U kunt over dit onderwerp hier niet met ons praten. Neem op een andere manier contact op.",
        Text::StartUnreachableTitle => "Starten lukt niet: we kunnen de contactdienst niet bereiken",
        Text::StartUnreachableAdvice => "Uw keuze staat er nog. Probeer het opnieuw.",
        Text::StartTimedOutTitle => "Het starten duurt te lang",
        Text::StartTimedOutAdvice => "Uw keuze staat er nog. Probeer het opnieuw.",
        Text::CombinationRefusedTitle => "Deze combinatie is niet meer mogelijk",
        Text::CombinationRefusedAdvice => "Probeer het opnieuw om te zien wat nu mogelijk is.",
        Text::StartRefusedTitle => "Starten lukt niet: de contactdienst weigert het",
        Text::StartRefusedAdvice => "Uw keuze staat er nog. Probeer het later opnieuw, of neem op een andere manier contact op.",
        Text::StartRedirectedTitle => "Starten lukt niet: de contactdienst is niet goed ingesteld",
        Text::StartRedirectedAdvice => "Uw keuze staat er nog. Probeer het later opnieuw, of neem op een andere manier contact op.",
        Text::StartCoreFailedTitle => "Starten lukt niet: de contactdienst heeft een storing",
        Text::StartCoreFailedAdvice => "Uw keuze staat er nog. Probeer het opnieuw, of kies iets anders.",
        Text::StartInvalidTitle => "Starten lukt niet: we begrijpen het antwoord van de contactdienst niet",
        Text::StartInvalidAdvice => "Uw keuze staat er nog. Probeer het later opnieuw, of neem op een andere manier contact op.",
        Text::ClientUrlRefusedTitle => "We zijn gestopt, omdat de volgende pagina niet veilig is",
        Text::ClientUrlRefusedAdvice => "De contactdienst wilde u naar een adres sturen dat we niet vertrouwen. Neem op een andere manier contact op.",
    }
}
