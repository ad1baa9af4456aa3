//! What the recipes for containers name is there. No image is built here: that takes a registry of images.

use std::fs;

use e2e::{dist_folder, project_root};

use crate::deploy::server::Server;
use crate::deploy::shipped::with_environment;

fn read(path: &str) -> String {
    fs::read_to_string(project_root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The paths that a recipe copies from where it is built.
fn copied(recipe: &str) -> Vec<String> {
    let copies = recipe.lines().filter_map(|line| line.strip_prefix("COPY "));
    let sources = copies.filter(|line| !line.starts_with("--from")).flat_map(|line| {
        let words: Vec<_> = line.split(' ').collect();
        words[..words.len() - 1].iter().map(|&word| word.to_owned()).collect::<Vec<_>>()
    });
    sources.collect()
}

#[test]
fn the_proxy_is_built_of_what_the_archive_holds() {
    let sources = copied(&read("deploy/Containerfile"));
    assert_eq!(sources, ["${FILES}", "deploy/nginx.conf", "deploy/from-environment.sh"]);
    assert!(dist_folder().join("initiator/id-contact-initiator.js").is_file());
}

/// Every path and variable of compose.yaml.
#[test]
fn what_the_demo_names_is_there() {
    let compose = read("demo/compose.yaml");
    let words = |marker: &str| -> Vec<String> {
        let lines = compose.lines().filter_map(|line| line.trim().strip_prefix(marker));
        lines.map(|rest| rest.split(':').next().unwrap_or_default().trim().to_owned()).collect()
    };
    let recipes: Vec<_> =
        compose.lines().filter_map(|line| line.trim().strip_prefix("dockerfile: ")).collect();
    assert_eq!(recipes, ["deploy/Containerfile", "demo/Containerfile"]);
    for recipe in recipes {
        assert!(project_root().join(recipe).is_file(), "{recipe}");
    }
    let mounted = words("- ").into_iter().filter(|path| path.starts_with('.')).collect::<Vec<_>>();
    assert_eq!(mounted, ["../crates/demo-core/icons", "./container.html"]);
    for path in mounted {
        assert!(project_root().join("demo").join(&path).exists(), "{path}");
    }
    let script = read("deploy/from-environment.sh");
    for line in compose.lines().filter(|line| line.trim().starts_with("ID_CONTACT_")) {
        let (name, value) = line.trim().split_once(": ").expect("it has a value");
        assert!(script.contains(name), "the script does not know {name}");
        assert!(with_environment(Server::Nginx, &[(name, value)]).expect("it is accepted").contains(value));
    }
}
