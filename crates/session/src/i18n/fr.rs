//! French. A no-break space (U+00A0) stands before a colon and a question mark.

use super::Text;

/// The language's own name.
pub(super) const NAME: &str = "Français";

/// The advice when the widget does not come at all.
pub(super) const RELOAD_ADVICE: &str = "Rechargez la page ou contactez-nous d’une autre manière.";

#[rustfmt::skip]
pub(super) fn words(text: Text) -> &'static str {
    match text {
        Text::Loading => "Nous cherchons ce qui est possible…",
        Text::LoadingAgain => "Cela prend plus de temps que d’habitude. Nous réessayons…",
        Text::AuthLegend => "Comment voulez-vous prouver votre identité ?",
        Text::AuthOnlyOne => "Il y a une seule manière de le faire. Elle est déjà choisie.",
        Text::AuthMissing => "Choisissez comment vous voulez prouver votre identité",
        Text::Organisation => "Vous vous connectez auprès de :",
        Text::CommLegend => "Comment voulez-vous nous contacter ?",
        Text::CommOnlyOne => "Il y a une seule manière de le faire. Elle est déjà choisie.",
        Text::CommMissing => "Choisissez comment vous voulez nous contacter",
        Text::Remembered => "Votre choix de la dernière fois est déjà sélectionné.",
        Text::Forget => "Oublier mon choix",
        Text::Start => "Se connecter et prendre contact",
        Text::Starting => "Démarrage en cours…",
        Text::Redirecting => "Vous allez maintenant à la page de connexion.",
        Text::ContinueLink => "Rien ne se passe ? Allez à la page de connexion",
        Text::MissingTitle => "Vous n’avez pas encore tout choisi",
        Text::TryAgain => "Réessayer",
        Text::Code => "Code :",
        Text::LoginCancelledTitle => "Vous avez annulé la connexion",
        Text::LoginCancelledAdvice => "Voulez-vous quand même nous contacter ? Choisissez à nouveau ci-dessous.",
        Text::LoginFailedTitle => "La connexion n’a pas réussi",
        Text::LoginFailedAdvice => "Réessayez ou choisissez une autre manière ci-dessous.",
        Text::MisconfiguredTitle => "Vous ne pouvez pas nous contacter ici pour le moment",
        Text::MisconfiguredAdvice => "Cette partie du site web n’est pas bien configurée. Le gestionnaire du site web doit corriger cela :",
        Text::CoreUrlAttribute => "doit être l’adresse web de l’ID Contact core, par exemple",
        Text::PurposeAttribute => "doit être le motif du contact tel que le core le connaît, par exemple",
        Text::OfflineTitle => "Vous n’avez pas de connexion internet",
        Text::OfflineAdvice => "Vérifiez votre connexion. Ensuite, réessayez.",
        Text::OptionsUnreachableTitle => "Nous n’arrivons pas à joindre le service de contact",
        Text::OptionsUnreachableAdvice => "Réessayez dans quelques minutes. Cela ne marche toujours pas ? Contactez-nous alors d’une autre manière.",
        Text::OptionsTimedOutTitle => "La recherche de ce qui est possible prend trop de temps",
        Text::OptionsTimedOutAdvice => "Peut-être que votre connexion internet est lente, ou que le service de contact est très occupé. Réessayez.",
        Text::PurposeUnknownTitle => "Vous ne pouvez pas nous contacter ici à ce sujet",
        Text::PurposeUnknownAdvice => "Le service de contact ne connaît pas ce sujet. Contactez-nous d’une autre manière.",
        Text::OptionsRefusedTitle => "Le service de contact nous refuse l’accès pour le moment",
        Text::OptionsRefusedAdvice => "Réessayez plus tard ou contactez-nous d’une autre manière.",
        Text::OptionsCoreFailedTitle => "Le service de contact est en panne",
        Text::OptionsCoreFailedAdvice => "Réessayez dans quelques minutes. Cela ne marche toujours pas ? Contactez-nous alors d’une autre manière.",
        Text::OptionsInvalidTitle => "Le service de contact donne une réponse que nous ne comprenons pas",
        Text::OptionsInvalidAdvice => "Réessayez plus tard ou contactez-nous d’une autre manière.",
        Text::NoAuthMethodTitle => "Le contact n’est pas possible de cette manière",
        Text::NoAuthMethodAdvice => "Pour ce sujet, vous ne pouvez pas prouver votre identité ici. Contactez-nous d’une autre manière.",
        Text::NoCommMethodTitle => "Le contact n’est pas possible de cette manière",
        Text::NoCommMethodAdvice => "Vous ne pouvez pas nous parler de ce sujet ici. Contactez-nous d’une autre manière.",
        Text::StartUnreachableTitle => "Impossible de démarrer : nous n’arrivons pas à joindre le service de contact",
        Text::StartUnreachableAdvice => "Votre choix est toujours là. Réessayez.",
        Text::StartTimedOutTitle => "Le démarrage prend trop de temps",
        Text::StartTimedOutAdvice => "Votre choix est toujours là. Réessayez.",
        Text::CombinationRefusedTitle => "Cette combinaison n’est plus possible",
        Text::CombinationRefusedAdvice => "Réessayez pour voir ce qui est possible maintenant.",
        Text::StartRefusedTitle => "Impossible de démarrer : le service de contact refuse",
        Text::StartRefusedAdvice => "Votre choix est toujours là. Réessayez plus tard ou contactez-nous d’une autre manière.",
        Text::StartRedirectedTitle => "Impossible de démarrer : le service de contact n’est pas bien configuré",
        Text::StartRedirectedAdvice => "Votre choix est toujours là. Réessayez plus tard ou contactez-nous d’une autre manière.",
        Text::StartCoreFailedTitle => "Impossible de démarrer : le service de contact est en panne",
        Text::StartCoreFailedAdvice => "Votre choix est toujours là. Réessayez ou choisissez autre chose.",
        Text::StartInvalidTitle => "Impossible de démarrer : nous ne comprenons pas la réponse du service de contact",
        Text::StartInvalidAdvice => "Votre choix est toujours là. Réessayez plus tard ou contactez-nous d’une autre manière.",
        Text::ClientUrlRefusedTitle => "Nous avons tout arrêté, car la page suivante n’est pas sûre",
        Text::ClientUrlRefusedAdvice => "Le service de contact voulait vous envoyer vers une adresse à laquelle nous ne faisons pas confiance. Contactez-nous d’une autre manière.",
    }
}
