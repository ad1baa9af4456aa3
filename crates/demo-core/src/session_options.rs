//! Session options: the methods that the core allows for a purpose.

use rand::{SeedableRng, rngs::StdRng, seq::SliceRandom};
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    methods::{self, AUTH_METHODS, COMM_METHODS, ConfiguredMethod, PluginBehaviour},
    purposes::{Allowed, Purpose},
};

/// The session options of one purpose. The methods are JSON values because some faults need malformed ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct SessionOptions {
    pub(crate) auth_methods: Vec<Value>,
    pub(crate) comm_methods: Vec<Value>,
}

impl SessionOptions {
    pub(crate) fn allows_auth(&self, tag: &str) -> bool {
        contains(&self.auth_methods, tag)
    }

    pub(crate) fn allows_comm(&self, tag: &str) -> bool {
        contains(&self.comm_methods, tag)
    }

    pub(crate) fn auth_name(&self, tag: &str) -> String {
        name(&self.auth_methods, tag)
    }

    pub(crate) fn comm_name(&self, tag: &str) -> String {
        name(&self.comm_methods, tag)
    }
}

/// All methods of the core's configuration, in the order that they have since it started.
#[derive(Clone, Debug)]
pub(crate) struct Catalogue {
    auth: Vec<ConfiguredMethod>,
    comm: Vec<ConfiguredMethod>,
}

impl Catalogue {
    /// The methods in an order that the seed decides, or chance.
    pub(crate) fn shuffled(seed: Option<u64>) -> Self {
        let mut random = StdRng::seed_from_u64(seed.unwrap_or_else(rand::random));
        let mut auth = AUTH_METHODS.to_vec();
        let mut comm = COMM_METHODS.to_vec();
        auth.shuffle(&mut random);
        comm.shuffle(&mut random);
        Self { auth, comm }
    }

    /// What the purpose allows.
    pub(crate) fn session_options(&self, purpose: &Purpose) -> SessionOptions {
        SessionOptions {
            auth_methods: allowed(&self.auth, purpose.auth),
            comm_methods: allowed(&self.comm, purpose.comm),
        }
    }
}

fn allowed(known: &[ConfiguredMethod], allowed: Allowed) -> Vec<Value> {
    match allowed {
        Allowed::All => known
            .iter()
            .filter(|method| method.plugin == PluginBehaviour::Accepts)
            .map(|method| json!(method.method()))
            .collect(),
        Allowed::Only(tags) => tags
            .iter()
            .filter_map(|tag| methods::find(known, tag))
            .map(|method| json!(method.method()))
            .collect(),
    }
}

fn contains(methods: &[Value], tag: &str) -> bool {
    methods.iter().any(|method| method["tag"] == tag)
}

/// The name of a method, or its tag if it has none.
fn name(methods: &[Value], tag: &str) -> String {
    methods
        .iter()
        .find(|method| method["tag"] == tag)
        .and_then(|method| method["name"].as_str())
        .filter(|name| !name.is_empty())
        .unwrap_or(tag)
        .to_owned()
}
