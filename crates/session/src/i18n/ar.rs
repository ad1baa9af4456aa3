//! Arabic. Verbal nouns and forms that are written alike for women and men, rather than commands.

use super::Text;

/// The language's own name.
pub(super) const NAME: &str = "العربية";

/// The advice when the widget does not come at all.
pub(super) const RELOAD_ADVICE: &str = "يُرجى إعادة تحميل الصفحة، أو التواصل معنا بطريقة أخرى.";

#[rustfmt::skip]
pub(super) fn words(text: Text) -> &'static str {
    match text {
        Text::Loading => "نبحث عن الخيارات المتاحة…",
        Text::LoadingAgain => "يستغرق هذا وقتًا أطول من المعتاد. نحاول مرة أخرى…",
        Text::AuthLegend => "ما الطريقة التي تناسبك لإثبات هويتك؟",
        Text::AuthOnlyOne => "توجد طريقة واحدة لذلك. وقد تم اختيارها بالفعل.",
        Text::AuthMissing => "يُرجى اختيار طريقة إثبات هويتك",
        Text::Organisation => "تسجيل الدخول لدى:",
        Text::CommLegend => "ما الطريقة التي تناسبك للتواصل معنا؟",
        Text::CommOnlyOne => "توجد طريقة واحدة لذلك. وقد تم اختيارها بالفعل.",
        Text::CommMissing => "يُرجى اختيار طريقة التواصل معنا",
        Text::Remembered => "اختيارك في المرة السابقة محدد بالفعل.",
        Text::Forget => "نسيان ما اخترته",
        Text::Start => "تسجيل الدخول والتواصل معنا",
        Text::Starting => "جارٍ البدء…",
        Text::Redirecting => "يتم الآن نقلك إلى صفحة تسجيل الدخول.",
        Text::ContinueLink => "ألا يحدث شيء؟ الانتقال إلى صفحة تسجيل الدخول",
        Text::MissingTitle => "لم تكتمل اختياراتك بعد",
        Text::TryAgain => "إعادة المحاولة",
        Text::Code => "الرمز:",
        Text::LoginCancelledTitle => "لقد أوقفت تسجيل الدخول",
        Text::LoginCancelledAdvice => "للتواصل معنا رغم ذلك، يُرجى الاختيار مرة أخرى أدناه.",
        Text::LoginFailedTitle => "لم ينجح تسجيل الدخول",
        Text::LoginFailedAdvice => "يُرجى إعادة المحاولة أو اختيار طريقة أخرى أدناه.",
        Text::MisconfiguredTitle => "لا يمكنك التواصل معنا هنا حاليًا",
        Text::MisconfiguredAdvice => "هذا الجزء من الموقع غير مضبوط بشكل صحيح. على الجهة المسؤولة عن الموقع إصلاح ذلك:",
        Text::CoreUrlAttribute => "يجب أن يكون عنوان ID Contact core على الويب، مثل",
        Text::PurposeAttribute => "يجب أن يكون سبب التواصل كما يعرفه core، مثل",
        Text::OfflineTitle => "لا يوجد لديك اتصال بالإنترنت",
        Text::OfflineAdvice => "يُرجى التحقق من الاتصال، ثم إعادة المحاولة.",
        Text::OptionsUnreachableTitle => "لا يمكننا الوصول إلى خدمة التواصل",
        Text::OptionsUnreachableAdvice => "يُرجى إعادة المحاولة بعد بضع دقائق. وإذا لم ينجح ذلك، فيُرجى التواصل معنا بطريقة أخرى.",
        Text::OptionsTimedOutTitle => "يستغرق البحث عن الخيارات المتاحة وقتًا أطول من اللازم",
        Text::OptionsTimedOutAdvice => "قد يكون اتصالك بطيئًا، أو قد يكون هناك ضغط على خدمة التواصل. يُرجى إعادة المحاولة.",
        Text::PurposeUnknownTitle => "لا يمكنك التواصل معنا هنا بخصوص هذا الموضوع",
        Text::PurposeUnknownAdvice => "خدمة التواصل لا تعرف هذا الموضوع. يُرجى التواصل معنا بطريقة أخرى.",
        Text::OptionsRefusedTitle => "خدمة التواصل لا تسمح لنا بالدخول حاليًا",
        Text::OptionsRefusedAdvice => "يُرجى إعادة المحاولة لاحقًا أو التواصل معنا بطريقة أخرى.",
        Text::OptionsCoreFailedTitle => "يوجد عطل في خدمة التواصل",
        Text::OptionsCoreFailedAdvice => "يُرجى إعادة المحاولة بعد بضع دقائق. وإذا لم ينجح ذلك، فيُرجى التواصل معنا بطريقة أخرى.",
        Text::OptionsInvalidTitle => "أرسلت خدمة التواصل ردًا لا نفهمه",
        Text::OptionsInvalidAdvice => "يُرجى إعادة المحاولة لاحقًا أو التواصل معنا بطريقة أخرى.",
        Text::NoAuthMethodTitle => "التواصل بهذه الطريقة غير ممكن",
        Text::NoAuthMethodAdvice => "لا يمكنك إثبات هويتك هنا لهذا الموضوع. يُرجى التواصل معنا بطريقة أخرى.",
        Text::NoCommMethodTitle => "التواصل بهذه الطريقة غير ممكن",
        Text::NoCommMethodAdvice => "لا يمكنك التحدث معنا هنا عن هذا الموضوع. يُرجى التواصل معنا بطريقة أخرى.",
        Text::StartUnreachableTitle => "تعذّر البدء: لا يمكننا الوصول إلى خدمة التواصل",
        Text::StartUnreachableAdvice => "ما زال اختيارك موجودًا. يُرجى إعادة المحاولة.",
        Text::StartTimedOutTitle => "يستغرق البدء وقتًا أطول من اللازم",
        Text::StartTimedOutAdvice => "ما زال اختيارك موجودًا. يُرجى إعادة المحاولة.",
        Text::CombinationRefusedTitle => "لم يعد الجمع بين هذين الخيارين ممكنًا",
        Text::CombinationRefusedAdvice => "يُرجى إعادة المحاولة لمعرفة الخيارات المتاحة الآن.",
        Text::StartRefusedTitle => "تعذّر البدء: خدمة التواصل ترفض ذلك",
        Text::StartRefusedAdvice => "ما زال اختيارك موجودًا. يُرجى إعادة المحاولة لاحقًا أو التواصل معنا بطريقة أخرى.",
        Text::StartRedirectedTitle => "تعذّر البدء: خدمة التواصل غير مضبوطة بشكل صحيح",
        Text::StartRedirectedAdvice => "ما زال اختيارك موجودًا. يُرجى إعادة المحاولة لاحقًا أو التواصل معنا بطريقة أخرى.",
        Text::StartCoreFailedTitle => "تعذّر البدء: يوجد عطل في خدمة التواصل",
        Text::StartCoreFailedAdvice => "ما زال اختيارك موجودًا. يُرجى إعادة المحاولة أو اختيار شيء آخر.",
        Text::StartInvalidTitle => "تعذّر البدء: لا نفهم رد خدمة التواصل",
        Text::StartInvalidAdvice => "ما زال اختيارك موجودًا. يُرجى إعادة المحاولة لاحقًا أو التواصل معنا بطريقة أخرى.",
        Text::ClientUrlRefusedTitle => "توقفنا لأن الصفحة التالية غير آمنة",
        Text::ClientUrlRefusedAdvice => "أرادت خدمة التواصل نقلك إلى عنوان لا نثق به. يُرجى التواصل معنا بطريقة أخرى.",
    }
}
