//! Dutch.

use super::{FailureTexts, GroupTexts, Texts, Words};

pub(super) static TEXTS: Texts = Texts {
    loading: "We zoeken op wat mogelijk is…",
    loading_again: "Dit duurt langer dan normaal. We proberen het opnieuw…",
    auth: GroupTexts {
        legend: "Hoe wilt u laten zien wie u bent?",
        only_one: "Dit kan op één manier. Die is al gekozen.",
        missing: "Kies hoe u wilt laten zien wie u bent",
    },
    comm: GroupTexts {
        legend: "Hoe wilt u contact met ons opnemen?",
        only_one: "Dit kan op één manier. Die is al gekozen.",
        missing: "Kies hoe u contact met ons wilt opnemen",
    },
    start: "Inloggen en contact opnemen",
    starting: "Bezig met starten…",
    redirecting: "U gaat nu naar de pagina om in te loggen.",
    continue_link: "Gebeurt er niets? Ga naar de inlogpagina",
    missing_title: "U hebt nog niet alles gekozen",
    try_again: "Probeer opnieuw",
    code: "Code:",
    misconfigured: Words {
        title: "U kunt hier nu geen contact opnemen",
        advice: "Dit deel van de website is niet goed ingesteld. De beheerder van de website moet dit oplossen:",
    },
    core_url_attribute: "moet het webadres van de ID Contact core zijn, bijvoorbeeld",
    purpose_attribute: "moet de reden voor contact zijn zoals de core die kent, bijvoorbeeld",
    failures: FailureTexts {
        offline: Words {
            title: "U hebt geen internetverbinding",
            advice: "Controleer uw verbinding. Probeer het daarna opnieuw.",
        },
        options_unreachable: Words {
            title: "We kunnen de contactdienst niet bereiken",
            advice: "Probeer het over een paar minuten opnieuw. Lukt het dan nog niet? Neem dan op een andere manier contact op.",
        },
        options_timed_out: Words {
            title: "Het duurt te lang om op te zoeken wat mogelijk is",
            advice: "Misschien is uw verbinding traag, of is het druk. Probeer het opnieuw.",
        },
        purpose_unknown: Words {
            title: "U kunt hier geen contact opnemen over dit onderwerp",
            advice: "De contactdienst kent dit onderwerp niet. Neem op een andere manier contact op.",
        },
        options_refused: Words {
            title: "De contactdienst laat ons nu niet toe",
            advice: "Probeer het later opnieuw, of neem op een andere manier contact op.",
        },
        options_core_failed: Words {
            title: "De contactdienst heeft een storing",
            advice: "Probeer het over een paar minuten opnieuw. Lukt het dan nog niet? Neem dan op een andere manier contact op.",
        },
        options_invalid: Words {
            title: "De contactdienst geeft een antwoord dat we niet begrijpen",
            advice: "Probeer het later opnieuw, of neem op een andere manier contact op.",
        },
        no_auth_method: Words {
            title: "Contact is op deze manier niet mogelijk",
            advice: "U kunt voor dit onderwerp hier niet laten zien wie u bent. Neem op een andere manier contact op.",
        },
        no_comm_method: Words {
            title: "Contact is op deze manier niet mogelijk",
            advice: "U kunt over dit onderwerp hier niet met ons praten. Neem op een andere manier contact op.",
        },
        start_unreachable: Words {
            title: "Starten lukt niet: we kunnen de contactdienst niet bereiken",
            advice: "Uw keuze staat er nog. Probeer het opnieuw.",
        },
        start_timed_out: Words {
            title: "Het starten duurt te lang",
            advice: "Uw keuze staat er nog. Probeer het opnieuw.",
        },
        start_refused: Words {
            title: "Starten lukt niet: de contactdienst weigert het",
            advice: "Uw keuze staat er nog. Probeer het later opnieuw, of neem op een andere manier contact op.",
        },
        combination_refused: Words {
            title: "Deze combinatie is niet meer mogelijk",
            advice: "Probeer het opnieuw om te zien wat nu mogelijk is.",
        },
        start_redirected: Words {
            title: "Starten lukt niet: de contactdienst is niet goed ingesteld",
            advice: "Uw keuze staat er nog. Probeer het later opnieuw, of neem op een andere manier contact op.",
        },
        start_core_failed: Words {
            title: "Starten lukt niet: de contactdienst heeft een storing",
            advice: "Uw keuze staat er nog. Probeer het opnieuw, of kies iets anders.",
        },
        start_invalid: Words {
            title: "Starten lukt niet: we begrijpen het antwoord van de contactdienst niet",
            advice: "Uw keuze staat er nog. Probeer het later opnieuw, of neem op een andere manier contact op.",
        },
        client_url_refused: Words {
            title: "We zijn gestopt, omdat de volgende pagina niet veilig is",
            advice: "De contactdienst wilde u naar een adres sturen dat we niet vertrouwen. Neem op een andere manier contact op.",
        },
    },
};
