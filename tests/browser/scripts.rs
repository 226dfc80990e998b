//! The scripts are plain; their comments name types, and the compiler of TypeScript holds them to that.

use std::process::Command;

use crate::stage::{is_required, root};

#[test]
fn the_scripts_keep_to_their_types() {
    let compiler = root().join("tests/browser/node_modules/typescript/bin/tsc");
    if !compiler.exists() {
        assert!(
            !is_required(),
            "no TypeScript; run `npm ci` in tests/browser"
        );
        println!("SKIPPED: no TypeScript; run `npm ci` in tests/browser");
        return;
    }
    for project in ["tsconfig.json", "tsconfig.out.json", "tsconfig.worker.json"] {
        let file = root().join("src/web/assets/leitung").join(project);
        let done = Command::new("node")
            .arg(&compiler)
            .arg("-p")
            .arg(&file)
            .output();
        let done = done.expect("node runs");
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        assert!(done.status.success(), "{project}:\n{said}");
    }
}
