// What is said when the widget does not come at all, nor perhaps its texts: a title, what to do, and the word
// before the code. For each language that the widget speaks.

export const UNAVAILABLE = {
  // Or `lang="constructor"` would name a language.
  __proto__: null,
  nl: ["U kunt hier nu geen contact opnemen", "Laad de pagina opnieuw, of neem op een andere manier contact op.", "Code:"],
  en: ["You cannot contact us here right now", "Load the page again, or contact us in another way.", "Code:"],
  de: ["Sie können hier im Moment keinen Kontakt aufnehmen", "Laden Sie die Seite neu oder nehmen Sie auf anderem Weg Kontakt auf.", "Code:"],
  fr: ["Vous ne pouvez pas nous contacter ici pour le moment", "Rechargez la page ou contactez-nous d’une autre manière.", "Code :"],
  tr: ["Şu anda buradan iletişim kuramazsınız", "Sayfayı yeniden yükleyin ya da bizimle başka bir yoldan iletişim kurun.", "Kod:"],
  ar: ["لا يمكنك التواصل معنا هنا حاليًا", "يُرجى إعادة تحميل الصفحة، أو التواصل معنا بطريقة أخرى.", "الرمز:"],
  pl: ["Teraz nie można się tu z nami skontaktować", "Proszę odświeżyć stronę lub skontaktować się z nami w inny sposób.", "Kod:"],
  uk: ["Зараз тут не можна зв’язатися з нами", "Оновіть сторінку або зв’яжіться з нами іншим способом.", "Код:"],
};
