//! Polish. Impersonal, so that nobody is addressed as a man or a woman.

use super::Text;

/// The language's own name.
pub(super) const NAME: &str = "Polski";

/// The advice when the widget does not come at all.
pub(super) const RELOAD_ADVICE: &str = "Proszę odświeżyć stronę lub skontaktować się z nami w inny sposób.";

#[rustfmt::skip]
pub(super) fn words(text: Text) -> &'static str {
    match text {
        Text::Loading => "Sprawdzamy, co jest możliwe…",
        Text::LoadingAgain => "To trwa dłużej niż zwykle. Próbujemy ponownie…",
        Text::AuthLegend => "Sposób potwierdzenia tożsamości",
        Text::AuthOnlyOne => "Jest na to jeden sposób. Został już wybrany.",
        Text::AuthMissing => "Proszę wybrać sposób potwierdzenia tożsamości",
        Text::Organisation => "Logowanie do organizacji:",
        Text::CommLegend => "Sposób kontaktu z nami",
        Text::CommOnlyOne => "Jest na to jeden sposób. Został już wybrany.",
        Text::CommMissing => "Proszę wybrać sposób kontaktu z nami",
        Text::Remembered => "Poprzedni wybór jest już zaznaczony.",
        Text::Forget => "Zapomnij mój wybór",
        Text::Start => "Zaloguj się i rozpocznij kontakt",
        Text::Starting => "Rozpoczynamy…",
        Text::Redirecting => "Otwieramy teraz stronę logowania.",
        Text::ContinueLink => "Nic się nie dzieje? Przejdź do strony logowania",
        Text::MissingTitle => "Nie wszystko zostało jeszcze wybrane",
        Text::TryAgain => "Spróbuj ponownie",
        Text::Code => "Kod:",
        Text::LoginCancelledTitle => "Logowanie zostało przerwane",
        Text::LoginCancelledAdvice => "Czy kontakt jest nadal potrzebny? Proszę ponownie wybrać poniżej.",
        Text::LoginFailedTitle => "Nie udało się zalogować",
        Text::LoginFailedAdvice => "Proszę spróbować ponownie lub wybrać poniżej inny sposób.",
        Text::MisconfiguredTitle => "Teraz nie można się tu z nami skontaktować",
        Text::MisconfiguredAdvice => "Ta część strony internetowej jest nieprawidłowo ustawiona. Administrator strony musi to naprawić:",
        Text::CoreUrlAttribute => "musi być adresem internetowym ID Contact core, na przykład",
        Text::PurposeAttribute => "musi być powodem kontaktu w postaci, jaką zna core, na przykład",
        Text::OfflineTitle => "Brak połączenia z internetem",
        Text::OfflineAdvice => "Proszę sprawdzić połączenie. Potem proszę spróbować ponownie.",
        Text::OptionsUnreachableTitle => "Nie możemy połączyć się z usługą kontaktową",
        Text::OptionsUnreachableAdvice => "Proszę spróbować ponownie za kilka minut. Nadal się nie udaje? Proszę skontaktować się z nami w inny sposób.",
        Text::OptionsTimedOutTitle => "Sprawdzanie, co jest możliwe, trwa za długo",
        Text::OptionsTimedOutAdvice => "Być może połączenie jest powolne albo z usługi kontaktowej korzysta teraz dużo osób. Proszę spróbować ponownie.",
        Text::PurposeUnknownTitle => "W tej sprawie nie można się tu z nami skontaktować",
        Text::PurposeUnknownAdvice => "Usługa kontaktowa nie zna tego tematu. Proszę skontaktować się z nami w inny sposób.",
        Text::OptionsRefusedTitle => "Usługa kontaktowa nie daje nam teraz dostępu",
        Text::OptionsRefusedAdvice => "Proszę spróbować później lub skontaktować się z nami w inny sposób.",
        Text::OptionsCoreFailedTitle => "Usługa kontaktowa ma awarię",
        Text::OptionsCoreFailedAdvice => "Proszę spróbować ponownie za kilka minut. Nadal się nie udaje? Proszę skontaktować się z nami w inny sposób.",
        Text::OptionsInvalidTitle => "Usługa kontaktowa daje odpowiedź, której nie rozumiemy",
        Text::OptionsInvalidAdvice => "Proszę spróbować później lub skontaktować się z nami w inny sposób.",
        Text::NoAuthMethodTitle => "Kontakt w ten sposób nie jest możliwy",
        Text::NoAuthMethodAdvice => "W tej sprawie nie można tu potwierdzić tożsamości. Proszę skontaktować się z nami w inny sposób.",
        Text::NoCommMethodTitle => "Kontakt w ten sposób nie jest możliwy",
        Text::NoCommMethodAdvice => "W tej sprawie nie można tu z nami porozmawiać. Proszę skontaktować się z nami w inny sposób.",
        Text::StartUnreachableTitle => "Nie można rozpocząć: nie możemy połączyć się z usługą kontaktową",
        Text::StartUnreachableAdvice => "Wybór jest nadal zaznaczony. Proszę spróbować ponownie.",
        Text::StartTimedOutTitle => "Rozpoczynanie trwa za długo",
        Text::StartTimedOutAdvice => "Wybór jest nadal zaznaczony. Proszę spróbować ponownie.",
        Text::CombinationRefusedTitle => "Ta kombinacja nie jest już możliwa",
        Text::CombinationRefusedAdvice => "Proszę spróbować ponownie, aby zobaczyć, co jest teraz możliwe.",
        Text::StartRefusedTitle => "Nie można rozpocząć: usługa kontaktowa odmawia",
        Text::StartRefusedAdvice => "Wybór jest nadal zaznaczony. Proszę spróbować później lub skontaktować się z nami w inny sposób.",
        Text::StartRedirectedTitle => "Nie można rozpocząć: usługa kontaktowa jest nieprawidłowo ustawiona",
        Text::StartRedirectedAdvice => "Wybór jest nadal zaznaczony. Proszę spróbować później lub skontaktować się z nami w inny sposób.",
        Text::StartCoreFailedTitle => "Nie można rozpocząć: usługa kontaktowa ma awarię",
        Text::StartCoreFailedAdvice => "Wybór jest nadal zaznaczony. Proszę spróbować ponownie lub wybrać coś innego.",
        Text::StartInvalidTitle => "Nie można rozpocząć: nie rozumiemy odpowiedzi usługi kontaktowej",
        Text::StartInvalidAdvice => "Wybór jest nadal zaznaczony. Proszę spróbować później lub skontaktować się z nami w inny sposób.",
        Text::ClientUrlRefusedTitle => "Przerwaliśmy, ponieważ następna strona nie jest bezpieczna",
        Text::ClientUrlRefusedAdvice => "Usługa kontaktowa chciała przekierować na adres, któremu nie ufamy. Proszę skontaktować się z nami w inny sposób.",
    }
}
