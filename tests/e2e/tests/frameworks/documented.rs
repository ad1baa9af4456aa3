//! The snippets of docs/frameworks.md are the code that is tested here.

use std::fs;

use e2e::project_root;

/// Each file, and the beginning of the first line that the documentation shows of it.
const SHOWN: [(&str, &str); 7] = [
    ("tests/e2e/tests/frameworks/react/Contact.jsx", "export"),
    ("tests/e2e/tests/frameworks/react/ContactByProperties.jsx", "import"),
    ("tests/e2e/tests/frameworks/react/ContactFromServer.jsx", "export"),
    ("tests/e2e/tests/frameworks/react/ContactByHandle.jsx", "import"),
    ("tests/e2e/tests/frameworks/vue/Contact.vue", "<script setup>"),
    ("tests/e2e/tests/frameworks/vue/ContactByHandle.vue", "<script setup>"),
    ("src/lib.rs", "use id_contact_initiator"),
];

fn read(path: &str) -> String {
    fs::read_to_string(project_root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The code blocks of a Markdown text.
fn snippets(markdown: &str) -> Vec<&str> {
    let blocks = markdown.split("\n```").skip(1).step_by(2);
    blocks.filter_map(|block| block.split_once('\n')).map(|(_, code)| code.trim_end()).collect()
}

#[test]
fn every_snippet_is_tested_code() {
    let documented = read("docs/frameworks.md");
    let snippets = snippets(&documented);
    for (path, start) in SHOWN {
        let code = match path {
            // This is the example of the crate's documentation, which is compiled there.
            "src/lib.rs" => {
                let source = read(path).replace("//! ", "").replace("//!", "");
                source.split("```").nth(1).expect("there is an example").to_owned()
            }
            _ => read(path),
        };
        let begin = code.find(&format!("\n{start}")).unwrap_or_else(|| panic!("{path} has no {start}"));
        let shown = code[begin..].trim();
        assert!(snippets.contains(&shown), "docs/frameworks.md does not show {path} as it is:\n{shown}");
    }
    let types = read("tests/types/react.tsx");
    let shown = snippets.iter().filter(|snippet| types.contains(**snippet)).count();
    assert_eq!(shown, 1, "docs/frameworks.md does not show how tests/types/react.tsx begins");
    let unproved = snippets.len() - SHOWN.len() - shown;
    assert_eq!(unproved, 1, "one snippet, the command for the example app, is none of the tests'");
}
