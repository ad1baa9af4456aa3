//! German. A no-break space (U+00A0) stands before an ellipsis.

use super::Text;

/// The language's own name.
pub(super) const NAME: &str = "Deutsch";

/// The advice when the widget does not come at all.
pub(super) const RELOAD_ADVICE: &str = "Laden Sie die Seite neu oder nehmen Sie auf anderem Weg Kontakt auf.";

#[rustfmt::skip]
pub(super) fn words(text: Text) -> &'static str {
    match text {
        Text::Loading => "Wir sehen nach, was möglich ist …",
        Text::LoadingAgain => "Das dauert länger als sonst. Wir versuchen es noch einmal …",
        Text::AuthLegend => "Wie möchten Sie zeigen, wer Sie sind?",
        Text::AuthOnlyOne => "Dafür gibt es nur eine Möglichkeit. Diese ist schon ausgewählt.",
        Text::AuthMissing => "Wählen Sie, wie Sie zeigen möchten, wer Sie sind",
        Text::Organisation => "Sie melden sich an bei:",
        Text::CommLegend => "Wie möchten Sie mit uns Kontakt aufnehmen?",
        Text::CommOnlyOne => "Dafür gibt es nur eine Möglichkeit. Diese ist schon ausgewählt.",
        Text::CommMissing => "Wählen Sie, wie Sie mit uns Kontakt aufnehmen möchten",
        Text::Remembered => "Ihre Auswahl vom letzten Mal ist schon eingetragen.",
        Text::Forget => "Meine Auswahl vergessen",
        Text::Start => "Anmelden und Kontakt aufnehmen",
        Text::Starting => "Wird gestartet …",
        Text::Redirecting => "Sie kommen jetzt zur Anmeldeseite.",
        Text::ContinueLink => "Passiert nichts? Gehen Sie zur Anmeldeseite",
        Text::MissingTitle => "Sie haben noch nicht alles ausgewählt",
        Text::TryAgain => "Erneut versuchen",
        Text::Code => "Code:",
        Text::LoginCancelledTitle => "Sie haben die Anmeldung abgebrochen",
        Text::LoginCancelledAdvice => "Möchten Sie doch Kontakt aufnehmen? Wählen Sie unten noch einmal aus.",
        Text::LoginFailedTitle => "Die Anmeldung hat nicht geklappt",
        Text::LoginFailedAdvice => "Versuchen Sie es noch einmal oder wählen Sie unten einen anderen Weg.",
        Text::MisconfiguredTitle => "Sie können hier im Moment keinen Kontakt aufnehmen",
        Text::MisconfiguredAdvice => "Dieser Teil der Website ist nicht richtig eingestellt. Der Betreiber der Website muss das beheben:",
        Text::CoreUrlAttribute => "muss die Webadresse des ID Contact core sein, zum Beispiel",
        Text::PurposeAttribute => "muss der Grund für den Kontakt sein, so wie der Core ihn kennt, zum Beispiel",
        Text::OfflineTitle => "Sie haben keine Internetverbindung",
        Text::OfflineAdvice => "Prüfen Sie Ihre Verbindung. Versuchen Sie es danach noch einmal.",
        Text::OptionsUnreachableTitle => "Wir können den Kontaktdienst nicht erreichen",
        Text::OptionsUnreachableAdvice => "Versuchen Sie es in ein paar Minuten noch einmal. Klappt es dann immer noch nicht? Nehmen Sie dann auf anderem Weg Kontakt auf.",
        Text::OptionsTimedOutTitle => "Es dauert zu lange, bis wir wissen, was möglich ist",
        Text::OptionsTimedOutAdvice => "Vielleicht ist Ihre Verbindung langsam oder beim Kontaktdienst ist viel los. Versuchen Sie es noch einmal.",
        Text::PurposeUnknownTitle => "Sie können hier zu diesem Thema keinen Kontakt aufnehmen",
        Text::PurposeUnknownAdvice => "Der Kontaktdienst kennt dieses Thema nicht. Nehmen Sie auf anderem Weg Kontakt auf.",
        Text::OptionsRefusedTitle => "Der Kontaktdienst weist uns im Moment ab",
        Text::OptionsRefusedAdvice => "Versuchen Sie es später noch einmal oder nehmen Sie auf anderem Weg Kontakt auf.",
        Text::OptionsCoreFailedTitle => "Der Kontaktdienst hat eine Störung",
        Text::OptionsCoreFailedAdvice => "Versuchen Sie es in ein paar Minuten noch einmal. Klappt es dann immer noch nicht? Nehmen Sie dann auf anderem Weg Kontakt auf.",
        Text::OptionsInvalidTitle => "Der Kontaktdienst gibt eine Antwort, die wir nicht verstehen",
        Text::OptionsInvalidAdvice => "Versuchen Sie es später noch einmal oder nehmen Sie auf anderem Weg Kontakt auf.",
        Text::NoAuthMethodTitle => "Kontakt ist auf diesem Weg nicht möglich",
        Text::NoAuthMethodAdvice => "Sie können hier für dieses Thema nicht zeigen, wer Sie sind. Nehmen Sie auf anderem Weg Kontakt auf.",
        Text::NoCommMethodTitle => "Kontakt ist auf diesem Weg nicht möglich",
        Text::NoCommMethodAdvice => "Sie können hier nicht mit uns über dieses Thema sprechen. Nehmen Sie auf anderem Weg Kontakt auf.",
        Text::StartUnreachableTitle => "Der Start klappt nicht: Wir können den Kontaktdienst nicht erreichen",
        Text::StartUnreachableAdvice => "Ihre Auswahl ist noch da. Versuchen Sie es noch einmal.",
        Text::StartTimedOutTitle => "Der Start dauert zu lange",
        Text::StartTimedOutAdvice => "Ihre Auswahl ist noch da. Versuchen Sie es noch einmal.",
        Text::CombinationRefusedTitle => "Diese Kombination ist nicht mehr möglich",
        Text::CombinationRefusedAdvice => "Versuchen Sie es noch einmal, um zu sehen, was jetzt möglich ist.",
        Text::StartRefusedTitle => "Der Start klappt nicht: Der Kontaktdienst lehnt das ab",
        Text::StartRefusedAdvice => "Ihre Auswahl ist noch da. Versuchen Sie es später noch einmal oder nehmen Sie auf anderem Weg Kontakt auf.",
        Text::StartRedirectedTitle => "Der Start klappt nicht: Der Kontaktdienst ist nicht richtig eingestellt",
        Text::StartRedirectedAdvice => "Ihre Auswahl ist noch da. Versuchen Sie es später noch einmal oder nehmen Sie auf anderem Weg Kontakt auf.",
        Text::StartCoreFailedTitle => "Der Start klappt nicht: Der Kontaktdienst hat eine Störung",
        Text::StartCoreFailedAdvice => "Ihre Auswahl ist noch da. Versuchen Sie es noch einmal oder wählen Sie etwas anderes.",
        Text::StartInvalidTitle => "Der Start klappt nicht: Wir verstehen die Antwort des Kontaktdienstes nicht",
        Text::StartInvalidAdvice => "Ihre Auswahl ist noch da. Versuchen Sie es später noch einmal oder nehmen Sie auf anderem Weg Kontakt auf.",
        Text::ClientUrlRefusedTitle => "Wir haben abgebrochen, weil die nächste Seite nicht sicher ist",
        Text::ClientUrlRefusedAdvice => "Der Kontaktdienst wollte Sie zu einer Adresse schicken, der wir nicht vertrauen. Nehmen Sie auf anderem Weg Kontakt auf.",
    }
}
