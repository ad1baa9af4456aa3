// What is said when the widget does not come at all, nor perhaps its texts: a title, what to do, and the word
// before the code. For each language that the widget speaks.

export const UNAVAILABLE = {
  // Or `lang="constructor"` would name a language.
  __proto__: null,
  nl: ["U kunt hier nu geen contact opnemen", "Laad de pagina opnieuw, of neem op een andere manier contact op.", "Code:"],
  en: ["You cannot contact us here right now", "Load the page again, or contact us in another way.", "Code:"],
  de: ["Sie können uns hier gerade nicht erreichen", "Laden Sie die Seite neu oder nehmen Sie auf einem anderen Weg Kontakt mit uns auf.", "Code:"],
  fr: ["Vous ne pouvez pas nous contacter ici pour le moment", "Rechargez la page ou contactez-nous d’une autre façon.", "Code :"],
  tr: ["Şu anda buradan bizimle iletişime geçemezsiniz", "Sayfayı yeniden yükleyin veya bize başka bir yoldan ulaşın.", "Kod:"],
  ar: ["لا يمكنك التواصل معنا من هنا الآن", "أعد تحميل الصفحة، أو تواصل معنا بطريقة أخرى.", "الرمز:"],
  pl: ["Teraz nie można się tutaj z nami skontaktować", "Proszę odświeżyć stronę lub skontaktować się z nami w inny sposób.", "Kod:"],
  uk: ["Зараз ви не можете зв’язатися з нами тут", "Оновіть сторінку або зв’яжіться з нами в інший спосіб.", "Код:"],
};
