//! Ukrainian.

use super::Text;

/// The language's own name.
pub(super) const NAME: &str = "Українська";

/// The advice when the widget does not come at all.
pub(super) const RELOAD_ADVICE: &str = "Оновіть сторінку або зв’яжіться з нами іншим способом.";

#[rustfmt::skip]
pub(super) fn words(text: Text) -> &'static str {
    match text {
        Text::Loading => "Перевіряємо, що можливо…",
        Text::LoadingAgain => "Це триває довше, ніж зазвичай. Пробуємо ще раз…",
        Text::AuthLegend => "Як Ви хочете підтвердити свою особу?",
        Text::AuthOnlyOne => "Для цього є один спосіб. Його вже вибрано.",
        Text::AuthMissing => "Виберіть, як Ви хочете підтвердити свою особу",
        Text::Organisation => "Ви входите в систему організації:",
        Text::CommLegend => "Як Ви хочете зв’язатися з нами?",
        Text::CommOnlyOne => "Для цього є один спосіб. Його вже вибрано.",
        Text::CommMissing => "Виберіть, як Ви хочете зв’язатися з нами",
        Text::Remembered => "Ваш попередній вибір уже позначено.",
        Text::Forget => "Забути мій вибір",
        Text::Start => "Увійти й зв’язатися з нами",
        Text::Starting => "Починаємо…",
        Text::Redirecting => "Зараз Ви перейдете на сторінку входу.",
        Text::ContinueLink => "Нічого не відбувається? Перейдіть на сторінку входу",
        Text::MissingTitle => "Ви ще не все вибрали",
        Text::TryAgain => "Спробувати ще раз",
        Text::Code => "Код:",
        Text::LoginCancelledTitle => "Ви перервали вхід",
        Text::LoginCancelledAdvice => "Усе ж хочете зв’язатися з нами? Виберіть нижче ще раз.",
        Text::LoginFailedTitle => "Увійти не вдалося",
        Text::LoginFailedAdvice => "Спробуйте ще раз або виберіть нижче інший спосіб.",
        Text::MisconfiguredTitle => "Зараз тут не можна зв’язатися з нами",
        Text::MisconfiguredAdvice => "Цю частину сайту налаштовано неправильно. Адміністратор сайту має це виправити:",
        Text::CoreUrlAttribute => "має бути вебадресою ID Contact core, наприклад",
        Text::PurposeAttribute => "має бути причиною звернення в тому вигляді, у якому її знає core, наприклад",
        Text::OfflineTitle => "У Вас немає підключення до інтернету",
        Text::OfflineAdvice => "Перевірте підключення. Потім спробуйте ще раз.",
        Text::OptionsUnreachableTitle => "Ми не можемо з’єднатися з контактною службою",
        Text::OptionsUnreachableAdvice => "Спробуйте ще раз за кілька хвилин. Знову не вдається? Тоді зв’яжіться з нами іншим способом.",
        Text::OptionsTimedOutTitle => "Перевірка того, що можливо, триває надто довго",
        Text::OptionsTimedOutAdvice => "Можливо, Ваше підключення повільне або контактною службою зараз користується багато людей. Спробуйте ще раз.",
        Text::PurposeUnknownTitle => "Тут не можна зв’язатися з нами щодо цієї теми",
        Text::PurposeUnknownAdvice => "Контактна служба не знає цієї теми. Зв’яжіться з нами іншим способом.",
        Text::OptionsRefusedTitle => "Контактна служба зараз не надає нам доступу",
        Text::OptionsRefusedAdvice => "Спробуйте пізніше або зв’яжіться з нами іншим способом.",
        Text::OptionsCoreFailedTitle => "У контактній службі стався збій",
        Text::OptionsCoreFailedAdvice => "Спробуйте ще раз за кілька хвилин. Знову не вдається? Тоді зв’яжіться з нами іншим способом.",
        Text::OptionsInvalidTitle => "Контактна служба дає відповідь, якої ми не розуміємо",
        Text::OptionsInvalidAdvice => "Спробуйте пізніше або зв’яжіться з нами іншим способом.",
        Text::NoAuthMethodTitle => "Зв’язатися в такий спосіб неможливо",
        Text::NoAuthMethodAdvice => "Для цієї теми тут не можна підтвердити свою особу. Зв’яжіться з нами іншим способом.",
        Text::NoCommMethodTitle => "Зв’язатися в такий спосіб неможливо",
        Text::NoCommMethodAdvice => "Тут не можна поговорити з нами на цю тему. Зв’яжіться з нами іншим способом.",
        Text::StartUnreachableTitle => "Не вдається почати: ми не можемо з’єднатися з контактною службою",
        Text::StartUnreachableAdvice => "Ваш вибір усе ще позначено. Спробуйте ще раз.",
        Text::StartTimedOutTitle => "Запуск триває надто довго",
        Text::StartTimedOutAdvice => "Ваш вибір усе ще позначено. Спробуйте ще раз.",
        Text::CombinationRefusedTitle => "Ця комбінація більше неможлива",
        Text::CombinationRefusedAdvice => "Спробуйте ще раз, щоб побачити, що можливо зараз.",
        Text::StartRefusedTitle => "Не вдається почати: контактна служба відмовляє",
        Text::StartRefusedAdvice => "Ваш вибір усе ще позначено. Спробуйте пізніше або зв’яжіться з нами іншим способом.",
        Text::StartRedirectedTitle => "Не вдається почати: контактну службу налаштовано неправильно",
        Text::StartRedirectedAdvice => "Ваш вибір усе ще позначено. Спробуйте пізніше або зв’яжіться з нами іншим способом.",
        Text::StartCoreFailedTitle => "Не вдається почати: у контактній службі стався збій",
        Text::StartCoreFailedAdvice => "Ваш вибір усе ще позначено. Спробуйте ще раз або виберіть щось інше.",
        Text::StartInvalidTitle => "Не вдається почати: ми не розуміємо відповіді контактної служби",
        Text::StartInvalidAdvice => "Ваш вибір усе ще позначено. Спробуйте пізніше або зв’яжіться з нами іншим способом.",
        Text::ClientUrlRefusedTitle => "Ми зупинилися, бо наступна сторінка не є безпечною",
        Text::ClientUrlRefusedAdvice => "Контактна служба хотіла спрямувати Вас на адресу, якій ми не довіряємо. Зв’яжіться з нами іншим способом.",
    }
}
