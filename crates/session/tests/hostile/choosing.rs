//! A session in which the citizen chooses.

use id_contact_session::{Config, Event, MethodProperties, Model, SessionOptions, Settings, Stage, update};

/// A session whose options have arrived; the icon of its auth method is at `image_path`.
pub(crate) fn choosing(config: Config, image_path: Option<String>) -> Model {
    let mut model = Model::default();
    update(&mut model, Event::Configured { config: Ok(config), settings: Settings::default() });
    let method = |tag: &str, image_path| MethodProperties { tag: tag.to_owned(), name: None, image_path };
    let options = SessionOptions {
        auth_methods: vec![method("irma", image_path)],
        comm_methods: vec![method("chat", None)],
    };
    let generation = model.generation;
    update(&mut model, Event::OptionsReceived { generation, result: Ok(options) });
    assert_eq!(model.stage, Stage::Choosing(None));
    model
}
