//! Tells the linker what cutting the page's program in two needs: which parts of it name which others.

#![allow(clippy::print_stdout, reason = "it is how a build script speaks to cargo")]

fn main() {
    println!("cargo::rerun-if-changed=xtask/link/page.rs");
    let is_page = std::env::var_os("CARGO_FEATURE_SPLIT").is_some();
    if is_page && std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bin=phuluc=--emit-relocs");
    }
}
