/** What the municipality calls the methods, by language. In Dutch, the page itself says it. */

const IN_ENGLISH = {
  "auth_method.irma.hint": "With your phone",
  "auth_method.digid.hint": "You go to digid.nl",
  "comm_method.call.hint": "Until 17.00, you wait 3 minutes",
  "comm_method.chat.hint": "Until 17.00, mostly answered at once",
  "comm_method.video.hint": "Until 16.00, with camera and microphone",
};

/** Call, chat and video call. */
const NAMES = {
  en: ["Call", "Chat", "Video call"],
  de: ["Anrufen", "Chatten", "Videoanruf"],
  fr: ["Appeler", "Tchatter", "Appel vidéo"],
  tr: ["Arama", "Sohbet", "Görüntülü arama"],
  ar: ["مكالمة", "دردشة", "مكالمة فيديو"],
  pl: ["Rozmowa telefoniczna", "Czat", "Rozmowa wideo"],
  uk: ["Дзвінок", "Чат", "Відеодзвінок"],
};

/** The `texts` of the widget in a language other than Dutch. */
export function methodTexts(language) {
  const [call, chat, video] = NAMES[language] ?? NAMES.en;
  return {
    "auth_method.irma": "Yivi",
    "comm_method.call": call,
    "comm_method.chat": chat,
    "comm_method.video": video,
    ...(language === "en" && IN_ENGLISH),
  };
}
