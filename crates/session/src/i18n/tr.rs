//! Turkish.

use super::Text;

/// The language's own name.
pub(super) const NAME: &str = "Türkçe";

/// The advice when the widget does not come at all.
pub(super) const RELOAD_ADVICE: &str = "Sayfayı yeniden yükleyin ya da bizimle başka bir yoldan iletişim kurun.";

#[rustfmt::skip]
pub(super) fn words(text: Text) -> &'static str {
    match text {
        Text::Loading => "Nelerin mümkün olduğuna bakıyoruz…",
        Text::LoadingAgain => "Bu, normalden uzun sürüyor. Yeniden deniyoruz…",
        Text::AuthLegend => "Kimliğinizi nasıl doğrulamak istiyorsunuz?",
        Text::AuthOnlyOne => "Bunun tek bir yolu var. Bu yol zaten seçili.",
        Text::AuthMissing => "Kimliğinizi nasıl doğrulamak istediğinizi seçin",
        Text::Organisation => "Giriş yaptığınız kurum:",
        Text::CommLegend => "Bizimle nasıl iletişim kurmak istiyorsunuz?",
        Text::CommOnlyOne => "Bunun tek bir yolu var. Bu yol zaten seçili.",
        Text::CommMissing => "Bizimle nasıl iletişim kurmak istediğinizi seçin",
        Text::Remembered => "Geçen seferki seçiminiz zaten işaretli.",
        Text::Forget => "Seçimimi unut",
        Text::Start => "Giriş yap ve iletişim kur",
        Text::Starting => "Başlatılıyor…",
        Text::Redirecting => "Şimdi giriş sayfasına gidiyorsunuz.",
        Text::ContinueLink => "Bir şey olmuyor mu? Giriş sayfasına gidin",
        Text::MissingTitle => "Henüz her şeyi seçmediniz",
        Text::TryAgain => "Yeniden dene",
        Text::Code => "Kod:",
        Text::LoginCancelledTitle => "Girişi yarıda bıraktınız",
        Text::LoginCancelledAdvice => "Yine de iletişim kurmak istiyor musunuz? Aşağıdan yeniden seçin.",
        Text::LoginFailedTitle => "Giriş yapılamadı",
        Text::LoginFailedAdvice => "Yeniden deneyin veya aşağıdan başka bir yol seçin.",
        Text::MisconfiguredTitle => "Şu anda buradan iletişim kuramazsınız",
        Text::MisconfiguredAdvice => "Web sitesinin bu bölümü doğru ayarlanmamış. Web sitesinin yöneticisi bunu düzeltmelidir:",
        Text::CoreUrlAttribute => "değeri ID Contact core’un web adresi olmalıdır, örneğin",
        Text::PurposeAttribute => "değeri core’un tanıdığı biçimde iletişim nedeni olmalıdır, örneğin",
        Text::OfflineTitle => "İnternet bağlantınız yok",
        Text::OfflineAdvice => "Bağlantınızı kontrol edin. Sonra yeniden deneyin.",
        Text::OptionsUnreachableTitle => "İletişim hizmetine ulaşamıyoruz",
        Text::OptionsUnreachableAdvice => "Birkaç dakika sonra yeniden deneyin. Yine olmuyor mu? O zaman bizimle başka bir yoldan iletişim kurun.",
        Text::OptionsTimedOutTitle => "Nelerin mümkün olduğuna bakmak çok uzun sürüyor",
        Text::OptionsTimedOutAdvice => "Bağlantınız yavaş veya iletişim hizmeti yoğun olabilir. Yeniden deneyin.",
        Text::PurposeUnknownTitle => "Bu konuda buradan iletişim kuramazsınız",
        Text::PurposeUnknownAdvice => "İletişim hizmeti bu konuyu tanımıyor. Bizimle başka bir yoldan iletişim kurun.",
        Text::OptionsRefusedTitle => "İletişim hizmeti şu anda bizi kabul etmiyor",
        Text::OptionsRefusedAdvice => "Daha sonra yeniden deneyin veya bizimle başka bir yoldan iletişim kurun.",
        Text::OptionsCoreFailedTitle => "İletişim hizmetinde arıza var",
        Text::OptionsCoreFailedAdvice => "Birkaç dakika sonra yeniden deneyin. Yine olmuyor mu? O zaman bizimle başka bir yoldan iletişim kurun.",
        Text::OptionsInvalidTitle => "İletişim hizmeti anlamadığımız bir yanıt veriyor",
        Text::OptionsInvalidAdvice => "Daha sonra yeniden deneyin veya bizimle başka bir yoldan iletişim kurun.",
        Text::NoAuthMethodTitle => "Bu yoldan iletişim kurmak mümkün değil",
        Text::NoAuthMethodAdvice => "Bu konu için burada kimliğinizi doğrulayamazsınız. Bizimle başka bir yoldan iletişim kurun.",
        Text::NoCommMethodTitle => "Bu yoldan iletişim kurmak mümkün değil",
        Text::NoCommMethodAdvice => "Bu konu hakkında burada bizimle konuşamazsınız. Bizimle başka bir yoldan iletişim kurun.",
        Text::StartUnreachableTitle => "Başlatılamıyor: İletişim hizmetine ulaşamıyoruz",
        Text::StartUnreachableAdvice => "Seçiminiz hâlâ duruyor. Yeniden deneyin.",
        Text::StartTimedOutTitle => "Başlatma çok uzun sürüyor",
        Text::StartTimedOutAdvice => "Seçiminiz hâlâ duruyor. Yeniden deneyin.",
        Text::CombinationRefusedTitle => "Bu kombinasyon artık mümkün değil",
        Text::CombinationRefusedAdvice => "Şimdi nelerin mümkün olduğunu görmek için yeniden deneyin.",
        Text::StartRefusedTitle => "Başlatılamıyor: İletişim hizmeti bunu reddediyor",
        Text::StartRefusedAdvice => "Seçiminiz hâlâ duruyor. Daha sonra yeniden deneyin veya bizimle başka bir yoldan iletişim kurun.",
        Text::StartRedirectedTitle => "Başlatılamıyor: İletişim hizmeti doğru ayarlanmamış",
        Text::StartRedirectedAdvice => "Seçiminiz hâlâ duruyor. Daha sonra yeniden deneyin veya bizimle başka bir yoldan iletişim kurun.",
        Text::StartCoreFailedTitle => "Başlatılamıyor: İletişim hizmetinde arıza var",
        Text::StartCoreFailedAdvice => "Seçiminiz hâlâ duruyor. Yeniden deneyin veya başka bir şey seçin.",
        Text::StartInvalidTitle => "Başlatılamıyor: İletişim hizmetinin yanıtını anlamıyoruz",
        Text::StartInvalidAdvice => "Seçiminiz hâlâ duruyor. Daha sonra yeniden deneyin veya bizimle başka bir yoldan iletişim kurun.",
        Text::ClientUrlRefusedTitle => "Sonraki sayfa güvenli olmadığı için durduk",
        Text::ClientUrlRefusedAdvice => "İletişim hizmeti sizi güvenmediğimiz bir adrese göndermek istedi. Bizimle başka bir yoldan iletişim kurun.",
    }
}
